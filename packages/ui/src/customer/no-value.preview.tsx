import { Stage, State } from "../preview/stage.tsx";
import { NoValue } from "./no-value.tsx";

export const title = "No value";

export default function NoValuePreview() {
  return (
    <Stage>
      <State label="A dash for the eye, a word for the ear">
        <NoValue />
      </State>
    </Stage>
  );
}
