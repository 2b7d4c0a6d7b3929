import { Stage, State } from "../preview/stage.tsx";
import { DateField } from "./date-field.tsx";
import { Field } from "./field.tsx";
import { Input } from "./input.tsx";
import { Select } from "./select.tsx";
import { Textarea } from "./textarea.tsx";

export const title = "Field";

export default function FieldPreview() {
  return (
    <Stage>
      <State label="Normal" narrow>
        <div className="grid gap-4">
          <Field label="Objective" required hint="One sentence both sides would sign.">
            <Input name="title" defaultValue="Cut order-to-ship time to 24 hours" />
          </Field>
          <Field label="Due">
            <DateField name="due" defaultValue="2027-01-31" />
          </Field>
          <Field label="Assignee">
            <Select
              name="assignee"
              options={[{ value: "ben", label: "Ben Okafor, Northwind" }]}
              placeholder="Nobody yet"
            />
          </Field>
        </div>
      </State>
      <State label="Error" narrow>
        <div className="grid gap-4">
          <Field label="E-mail" required error="ben@northwind is not a full address.">
            <Input name="email" defaultValue="ben@northwind" />
          </Field>
          <Field label="Why" hint="Shown to the customer." error="Say why in at least ten characters.">
            <Textarea name="why" />
          </Field>
        </div>
      </State>
      <State label="Portal" roomy narrow>
        <Field label="E-mail" hint="We send a link, no password needed.">
          <Input type="email" name="portal-email" />
        </Field>
      </State>
    </Stage>
  );
}
