import { Stage, State } from "../preview/stage.tsx";
import { Button } from "./button.tsx";
import { notify, ToastHost } from "./toast.tsx";

export const title = "Toast";

export default function ToastPreview() {
  return (
    <Stage>
      <State label="Past tense, bottom left, gone after 5 seconds; stays while hovered or focused" row>
        <Button
          onClick={() =>
            notify("Due date moved from 8 to 15 December", { undo: () => notify("Due date is 8 December again") })
          }
        >
          With undo
        </Button>
        <Button onClick={() => notify("Shared with Ben Okafor and Ivy Chen")}>Without</Button>
        <Button
          onClick={() => notify("The mail could not be sent, it is tried again in 5 minutes", { tone: "failed" })}
        >
          Failed
        </Button>
      </State>
      <ToastHost />
    </Stage>
  );
}
