import { Stage, State } from "../preview/stage.tsx";
import { RatingInput, RatingMeter } from "./rating.tsx";

export const title = "Rating";

export default function RatingPreview() {
  return (
    <Stage>
      <State label="Empty and chosen" roomy narrow>
        <div className="grid gap-6">
          <RatingInput legend="How was the invoice review?" name="invoice" lowWord="Not useful" highWord="Excellent" />
          <RatingInput legend="Your rating" name="objective" value={3} />
        </div>
      </State>
      <State label="The other side's; nobody's" narrow>
        <div className="grid gap-4">
          <RatingMeter value={4} />
          <RatingMeter value={null} />
        </div>
      </State>
      <State label="In tables" row>
        <RatingMeter value={2} size="pips" />
        <RatingMeter value={3} size="pips" />
        <RatingMeter value={5} size="pips" />
      </State>
    </Stage>
  );
}
