import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import * as words from "~/messages/en.ts";

const said = words.views;

/** Begins a list; its own book follows, which says how companies come onto it. */
export function NewListForm() {
  const isPending = useNavigation().formData?.get("act") === "create";
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="kind" value="list" />
      <Field label={said.page.listName} className="w-72 max-md:w-full">
        <Input name="name" required maxLength={120} autoComplete="off" />
      </Field>
      <Checkbox name="isShared" value="true" label={said.share} className="pb-1" />
      <Button type="submit" name="act" value="create" variant="primary" pending={isPending}>
        {said.page.create}
      </Button>
    </Form>
  );
}
