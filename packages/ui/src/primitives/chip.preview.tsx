import { CalendarDays, Mail, Plus } from "lucide-react";
import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Chip } from "./chip.tsx";

export const title = "Chip";

export default function ChipPreview() {
  const [isMine, setIsMine] = useState(false);
  return (
    <Stage>
      <State label="Filter by link, with counts" row>
        <Chip href="#all" active>
          All types
        </Chip>
        <Chip href="#mail" icon={Mail} count={86}>
          Mail
        </Chip>
        <Chip href="#meetings" icon={CalendarDays} count={18}>
          Meetings
        </Chip>
      </State>
      <State label="By press, removable, add one" row>
        <Chip active={isMine} onClick={() => setIsMine(!isMine)} size={28}>
          My companies
        </Chip>
        <Chip active removeHref="#without-relationship" removeLabel="Remove the filter on relationship" size={28}>
          Relationship is customer or prospect
        </Chip>
        <Chip dashed icon={Plus} size={28}>
          Filter
        </Chip>
      </State>
      <State label="Portal" roomy row>
        <Chip href="#tickets" active count={14}>
          All
        </Chip>
        <Chip href="#waiting" count={1}>
          Waiting for you
        </Chip>
      </State>
    </Stage>
  );
}
