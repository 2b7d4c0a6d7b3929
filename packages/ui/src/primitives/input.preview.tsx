import { Stage, State } from "../preview/stage.tsx";
import { Input } from "./input.tsx";

export const title = "Input";

export default function InputPreview() {
  return (
    <Stage>
      <State label="Empty, filled, read only, disabled, wrong" narrow>
        <div className="grid gap-3">
          <Input aria-label="Company name" placeholder="Company name" />
          <Input aria-label="Domain" defaultValue="northwind.example" />
          <Input aria-label="External id" defaultValue="crm-000142" readOnly />
          <Input aria-label="Owner" defaultValue="Ana Ribeiro" disabled />
          <Input aria-label="E-mail" defaultValue="ben@northwind" aria-invalid />
        </div>
      </State>
      <State label="Portal" roomy narrow>
        <Input aria-label="Work e-mail" type="email" defaultValue="ben@northwind.example" />
      </State>
    </Stage>
  );
}
