import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Segmented } from "./segmented.tsx";

export const title = "Segmented control";

export default function SegmentedPreview() {
  const [look, setLook] = useState("day");
  return (
    <Stage>
      <State label="By press">
        <Segmented
          label="Order of the timeline"
          current={look}
          onSelect={setLook}
          items={[
            { value: "day", label: "By day" },
            { value: "type", label: "By type" },
          ]}
        />
      </State>
      <State label="By link">
        <Segmented
          label="Whose companies"
          current="all"
          items={[
            { value: "mine", label: "My companies", count: 7, href: "#mine" },
            { value: "all", label: "Whole book", count: 18, href: "#all" },
          ]}
        />
      </State>
    </Stage>
  );
}
