import { Plus } from "lucide-react";
import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Combobox, type ComboboxOption } from "./combobox.tsx";

export const title = "Combobox";

const TAGS: ComboboxOption[] = [
  { id: "1", label: "Enterprise" },
  { id: "2", label: "Multi-site", note: "12 companies" },
  { id: "3", label: "Served together with the regional partner for Denmark and Schleswig-Holstein" },
];

export default function ComboboxPreview() {
  const [typed, setTyped] = useState("");
  const found = TAGS.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <Stage>
      <State label="Nothing matches" narrow>
        <Combobox
          label="Find a list"
          typed="x"
          onType={() => {}}
          options={[]}
          onPick={() => {}}
          empty="No such list."
        />
      </State>
      <State label="Looking" narrow>
        <Combobox label="Find a company" typed="Nor" onType={() => {}} options={[]} onPick={() => {}} busy />
      </State>
      <State label="Type to find, and make what is not there" narrow>
        <Combobox
          label="Find a tag"
          typed={typed}
          onType={setTyped}
          options={typed ? [...found, { id: "new", label: `Create “${typed}”`, icon: Plus }] : found}
          onPick={({ label }) => setTyped(label)}
        />
      </State>
    </Stage>
  );
}
