import { Stage, State } from "../preview/stage.tsx";
import { Sparkline } from "./sparkline.tsx";

export const title = "Sparkline";

export default function SparklinePreview() {
  return (
    <Stage>
      <State label="Growing, falling silent, level" row>
        <Sparkline label="12 to 431 in six weeks" values={[12, 80, 190, 260, 412, 431]} />
        <Sparkline label="40 to 0 in five weeks" values={[40, 38, 12, 0, 0]} />
        <Sparkline label="7 in each of four weeks" values={[7, 7, 7, 7]} />
      </State>
      <State label="Half a year; a single value draws nothing" row>
        <Sparkline label="26 weeks" values={Array.from({ length: 26 }, (_, week) => 20 + ((week * 7) % 13))} />
        <Sparkline label="One week" values={[5]} />
      </State>
    </Stage>
  );
}
