import { Stage, State } from "../preview/stage.tsx";
import { ValuePath } from "./value-path.tsx";

export const title = "Value path";

export default function ValuePathPreview() {
  return (
    <Stage>
      <State label="At the first, in the middle, at the last, unknown">
        <ValuePath stage="audience" />
        <ValuePath stage="value_creator" />
        <ValuePath stage="champion" />
        <ValuePath stage={null} />
      </State>
      <State label="Beside a word" row>
        <span>
          Adopter <ValuePath stage="adopter" small />
        </span>
      </State>
    </Stage>
  );
}
