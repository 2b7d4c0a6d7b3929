import { Stage, State } from "../preview/stage.tsx";
import { Percent } from "./percent.tsx";

export const title = "Percent";

export default function PercentPreview() {
  return (
    <Stage>
      <State label="Whole, one digit, German, none" row>
        <Percent share={0.574} />
        <Percent share={0.574} digits={1} />
        <Percent share={0.574} digits={1} locale="de-DE" />
        <Percent share={null} />
      </State>
    </Stage>
  );
}
