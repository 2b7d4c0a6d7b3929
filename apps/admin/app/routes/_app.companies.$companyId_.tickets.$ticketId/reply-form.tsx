import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Textarea } from "@tandem/ui/primitives/textarea";
import * as words from "~/messages/en.ts";

/** An answer to the customer, or a note among ourselves; the choice stands beside the button. */
export function ReplyForm() {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.tickets;
  return (
    <Form method="post" preventScrollReset className="grid max-w-2xl gap-2 border-t border-line pt-4">
      <input type="hidden" name="act" value="reply" />
      <Field label={said.reply} hideLabel>
        <Textarea name="body" rows={4} maxLength={20_000} required placeholder={said.reply} />
      </Field>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <RadioGroup
          legend={said.visibility}
          hideLegend
          inline
          name="visibility"
          defaultValue="public"
          options={[
            { value: "public", label: said.reply, hint: said.publicHint },
            { value: "internal", label: said.internal, hint: said.internalHint },
          ]}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          {said.send}
        </Button>
      </div>
    </Form>
  );
}
