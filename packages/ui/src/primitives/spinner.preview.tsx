import { Stage, State } from "../preview/stage.tsx";
import { Spinner } from "./spinner.tsx";

export const title = "Spinner";

export default function SpinnerPreview() {
  return (
    <Stage>
      <State label="Beside words" row>
        <Spinner />
        <span className="text-sm text-ink-2">Importing 8,800 deals</span>
      </State>
    </Stage>
  );
}
