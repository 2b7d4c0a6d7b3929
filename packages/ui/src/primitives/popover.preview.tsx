import { Stage, State } from "../preview/stage.tsx";
import { buttonClass } from "./button.tsx";
import { Popover } from "./popover.tsx";

export const title = "Popover";

export default function PopoverPreview() {
  return (
    <Stage>
      <State label="Opens in the top layer, at a place of the screen">
        <Popover trigger="Ana Ribeiro" triggerClass={buttonClass()} place="top-24 left-6 w-60">
          <p className="px-2 py-1.5 text-ink-2">Signed in as ana@tandem.example</p>
        </Popover>
      </State>
    </Stage>
  );
}
