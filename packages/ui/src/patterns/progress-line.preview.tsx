import { Stage, State } from "../preview/stage.tsx";
import { ProgressLine } from "./progress-line.tsx";

export const title = "Progress line";

export default function ProgressLinePreview() {
  return (
    <Stage>
      <State label="While the next page is on its way it runs along the top of this one">
        <ProgressLine active />
        <p className="text-sm text-ink-2">A page that comes within 300 milliseconds never shows it.</p>
      </State>
    </Stage>
  );
}
