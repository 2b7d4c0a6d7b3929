import { Stage, State } from "../preview/stage.tsx";
import { Kbd } from "./kbd.tsx";

export const title = "Key";

export default function KbdPreview() {
  return (
    <Stage>
      <State label="Keys where they work" row>
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        <span className="text-xs text-ink-3">move</span>
        <Kbd>esc</Kbd>
        <span className="text-xs text-ink-3">close</span>
      </State>
    </Stage>
  );
}
