import { List } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { RemovableTag } from "./removable-tag.tsx";

export const title = "RemovableTag";

const LONG = "Served together with the regional partner for Denmark and Schleswig-Holstein";

export default function RemovableTagPreview() {
  return (
    <Stage>
      <State label="The dot turns into a cross" row>
        <RemovableTag name="untag" value="1">
          Enterprise
        </RemovableTag>
        <RemovableTag name="untag" value="2">
          Multi-site
        </RemovableTag>
      </State>
      <State label="With icon, and on its way" row>
        <RemovableTag name="unlist" value="1" icon={List}>
          Reference calls Q1
        </RemovableTag>
        <RemovableTag name="untag" value="3" pending>
          Pilot
        </RemovableTag>
      </State>
      <State label="Long, narrow" narrow>
        <RemovableTag name="untag" value="4" title={LONG}>
          {LONG}
        </RemovableTag>
      </State>
    </Stage>
  );
}
