import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { AnchoredPopover } from "./anchored-popover.tsx";
import { Button } from "./button.tsx";

export const title = "Anchored popover";

export default function AnchoredPopoverPreview() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Stage>
      <State label="Below what was pressed, above where there is no room">
        <Button onClick={(event) => setAnchor(event.currentTarget)}>Paused</Button>
        {anchor && (
          <AnchoredPopover anchor={anchor} label="Change the state" onClose={() => setAnchor(null)}>
            <Button onClick={() => setAnchor(null)}>In progress</Button>
          </AnchoredPopover>
        )}
      </State>
    </Stage>
  );
}
