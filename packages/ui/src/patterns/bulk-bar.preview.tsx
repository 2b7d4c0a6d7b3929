import { Archive, ListPlus, Tag, UserRound } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { BulkBar, BulkBarButton } from "./bulk-bar.tsx";

export const title = "Bulk bar";

const nothing = () => {};

const acts = (
  <>
    <BulkBarButton icon={UserRound} onPress={nothing}>
      Owner
    </BulkBarButton>
    <BulkBarButton icon={Tag} onPress={nothing}>
      Tag
    </BulkBarButton>
    <BulkBarButton icon={ListPlus} onPress={nothing}>
      List
    </BulkBarButton>
    <BulkBarButton icon={Archive} onPress={nothing}>
      Archive
    </BulkBarButton>
  </>
);

export default function BulkBarPreview() {
  return (
    <Stage>
      <State label="A page of many">
        <BulkBar
          still
          label="Selected companies, a page of many"
          said="50 on this page selected"
          widen={{ label: "Select all 1,243 that match", onPress: nothing }}
          clearLabel="Clear selection"
          onClear={nothing}
        >
          {acts}
        </BulkBar>
      </State>
      <State label="All of them">
        <BulkBar
          still
          label="Selected companies, all"
          said="All 1,243 that match selected"
          clearLabel="Clear selection"
          onClear={nothing}
        >
          {acts}
        </BulkBar>
      </State>
      <State label="Narrow" narrow>
        <BulkBar
          still
          label="Selected companies, narrow"
          said="3 selected"
          widen={{ label: "Select all 18 that match", onPress: nothing }}
          clearLabel="Clear selection"
          onClear={nothing}
        >
          {acts}
        </BulkBar>
      </State>
    </Stage>
  );
}
