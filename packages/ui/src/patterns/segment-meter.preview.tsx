import { Stage, State } from "../preview/stage.tsx";
import { SegmentMeter } from "./segment-meter.tsx";

export const title = "Segment meter";

export default function SegmentMeterPreview() {
  return (
    <Stage>
      <State label="Portal" roomy>
        <div className="grid gap-5">
          <SegmentMeter
            segments={[
              "approved",
              "approved",
              "approved",
              "approved",
              "approved",
              "approved",
              "waiting",
              "at_risk",
              "open",
              "open",
            ]}
          />
          <SegmentMeter segments={["approved", "late", "open"]} />
          <SegmentMeter segments={["approved", "approved", "approved"]} />
        </div>
      </State>
      <State label="Rail, and very many" narrow>
        <div className="grid gap-5">
          <SegmentMeter size={4} segments={["approved", "approved", "approved", "open"]} />
          <SegmentMeter size={4} segments={Array.from({ length: 48 }, (_, i) => (i < 30 ? "approved" : "open"))} />
        </div>
      </State>
    </Stage>
  );
}
