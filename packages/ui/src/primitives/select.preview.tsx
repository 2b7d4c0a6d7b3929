import { Stage, State } from "../preview/stage.tsx";
import { Select } from "./select.tsx";

export const title = "Select";

const OWNERS = [
  { value: "ana", label: "Ana Ribeiro" },
  { value: "tomasz", label: "Tomasz Zieliński" },
  { value: "priya", label: "Priya Nair, regional manager for the Nordics and the Baltic states" },
  { value: "jonas", label: "Jonas Lindqvist (left)", disabled: true },
];

export default function SelectPreview() {
  return (
    <Stage>
      <State label="Empty, chosen, long, disabled, wrong" narrow>
        <div className="grid gap-3">
          <Select aria-label="Owner, empty" options={OWNERS} placeholder="Nobody yet" />
          <Select aria-label="Owner" options={OWNERS} defaultValue="ana" />
          <Select aria-label="Owner, long" options={OWNERS} defaultValue="priya" />
          <Select aria-label="Owner, fixed" options={OWNERS} defaultValue="tomasz" disabled />
          <Select aria-label="Owner, wrong" options={OWNERS} placeholder="Choose an owner" aria-invalid />
        </div>
      </State>
      <State label="Portal" roomy narrow>
        <Select aria-label="Colleague" options={OWNERS} defaultValue="ana" />
      </State>
    </Stage>
  );
}
