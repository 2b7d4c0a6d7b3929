import { Stage, State } from "../preview/stage.tsx";
import { Definition } from "./definition.tsx";

export const title = "Definition";

export default function DefinitionPreview() {
  return (
    <Stage>
      <State label="A term, its meaning on hover and focus">
        <p className="pb-24 text-sm">
          <Definition text="Won deals ÷ closed deals (won and lost), by count.">Win rate</Definition>
        </p>
      </State>
      <State label="In a narrow place" narrow>
        <div className="w-24 pb-24 text-sm">
          <Definition text="The mean number of days from opening to closing of won deals.">
            Average length of the sales cycle
          </Definition>
        </div>
      </State>
    </Stage>
  );
}
