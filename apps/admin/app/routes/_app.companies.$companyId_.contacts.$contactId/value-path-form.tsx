import { Form, useNavigation } from "@remix-run/react";
import { VALUE_PATH } from "@tandem/ui/customer/value-path";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import type { Stage } from "./contact-view.ts";

/** Moves the person to another step; the reason is what the next one reads. */
export function ValuePathForm({ stage, refusal }: { stage: Stage | null; refusal: Refusal | null }) {
  const isPending = useNavigation().formData?.get("act") === "stage";
  const said = words.contact360.valuePath;
  const next = VALUE_PATH[Math.min(VALUE_PATH.length - 1, stage ? VALUE_PATH.indexOf(stage) + 1 : 0)];
  const isRefused = Boolean(refusal?.fields.stage || refusal?.fields.reason);
  return (
    <Disclosure summary={stage ? said.move : said.setFirst} open={isRefused} className="mt-1">
      <Form method="post" className="grid gap-2 pt-1 pb-2">
        <input type="hidden" name="act" value="stage" />
        <Field label={said.to} error={refusal?.fields.stage?.[0]}>
          <Select
            name="stage"
            defaultValue={next === stage ? VALUE_PATH[VALUE_PATH.length - 2] : next}
            options={VALUE_PATH.filter((value) => value !== stage).map((value) => ({
              value,
              label: words.contacts.form.stages[value],
            }))}
          />
        </Field>
        <Field label={said.reason} hint={said.reasonHint} required error={refusal?.fields.reason?.[0]}>
          <Input name="reason" maxLength={500} />
        </Field>
        <div>
          <Button type="submit" size="sm" pending={isPending}>
            {said.save}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
