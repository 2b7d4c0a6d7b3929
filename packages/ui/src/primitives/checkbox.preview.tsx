import { Stage, State } from "../preview/stage.tsx";
import { Checkbox } from "./checkbox.tsx";

export const title = "Checkbox";

export default function CheckboxPreview() {
  return (
    <Stage>
      <State label="Off, on, some, disabled" row>
        <Checkbox label="Tell Ben and Ivy by mail" />
        <Checkbox label="Shared with the customer" defaultChecked />
        <Checkbox label="All 18 companies" indeterminate />
        <Checkbox label="Margarethe Lindholm-Østergaard" hint="No portal access, invite her first" disabled />
      </State>
      <State label="Without visible label" row>
        <Checkbox label="Select Initech" hideLabel />
        <Checkbox label="Select Fourth Coffee" hideLabel defaultChecked />
      </State>
      <State label="Portal, narrow, long" roomy narrow>
        <Checkbox
          label="Send me a mail when a deliverable waits for my approval"
          hint="At most one a day"
          defaultChecked
        />
      </State>
    </Stage>
  );
}
