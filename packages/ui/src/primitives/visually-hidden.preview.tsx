import { Stage, State } from "../preview/stage.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export const title = "Visually hidden";

export default function VisuallyHiddenPreview() {
  return (
    <Stage>
      <State label="Heard, not seen">
        <p className="text-sm">
          ↑ 5 <VisuallyHidden>points since last week</VisuallyHidden>
        </p>
      </State>
    </Stage>
  );
}
