import { Stage, State } from "../preview/stage.tsx";
import { Textarea } from "./textarea.tsx";

export const title = "Textarea";

export default function TextareaPreview() {
  return (
    <Stage>
      <State label="Empty and long" narrow>
        <div className="grid gap-3">
          <Textarea aria-label="Comment" placeholder="Write a comment, @ to mention" />
          <Textarea
            aria-label="Description"
            rows={5}
            defaultValue="Every shift has a lead who can teach the scanner flow without us in the room. Material exists in three languages; night shifts in Ghent and Bruges follow in January."
          />
        </div>
      </State>
      <State label="Portal" roomy narrow>
        <Textarea aria-label="Reply" placeholder="Reply to Tomás" />
      </State>
    </Stage>
  );
}
