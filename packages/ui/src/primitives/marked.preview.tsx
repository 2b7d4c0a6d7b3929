import { Stage, State } from "../preview/stage.tsx";
import { Marked } from "./marked.tsx";

export const title = "Marked";

export default function MarkedPreview() {
  return (
    <Stage>
      <State label="The words that were looked for; none; two of them">
        <p>
          <Marked text="Northwind Traders" ranges={[[0, 6]]} />
        </p>
        <p>
          <Marked text="Nordwest Kühlhaus" ranges={[]} />
        </p>
        <p>
          <Marked
            text="Traders of the Northwind"
            ranges={[
              [0, 7],
              [15, 24],
            ]}
          />
        </p>
      </State>
    </Stage>
  );
}
