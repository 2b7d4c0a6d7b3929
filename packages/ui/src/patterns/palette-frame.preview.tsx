import { Search } from "lucide-react";
import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { SearchField } from "../primitives/search-field.tsx";
import { PaletteFrame } from "./palette-frame.tsx";

export const title = "Palette frame";

export default function PaletteFramePreview() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stage>
      <State label="Near the top; the whole screen of a phone; Escape closes it and gives the focus back" row>
        <Button icon={Search} onClick={() => setOpen(true)}>
          Search
        </Button>
        <PaletteFrame open={isOpen} onOpenChange={setOpen} label="Search">
          <div className="p-4">
            <SearchField label="Find anything" />
            <p className="mt-3 text-ink-3">Northwind Traders</p>
          </div>
        </PaletteFrame>
      </State>
    </Stage>
  );
}
