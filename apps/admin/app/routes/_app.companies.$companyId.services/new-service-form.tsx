import { Form } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Plus } from "lucide-react";
import * as words from "~/messages/en.ts";

export function NewServiceForm() {
  const said = words.services;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-2 px-6 py-5 max-md:px-4">
      <input type="hidden" name="act" value="create" />
      <Field label={said.newName} className="min-w-56 flex-1">
        <Input name="name" required maxLength={200} />
      </Field>
      <Field label={said.endsOn}>
        <DateField name="endsOn" />
      </Field>
      <Button type="submit" icon={Plus}>
        {said.create}
      </Button>
    </Form>
  );
}
