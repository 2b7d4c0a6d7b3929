import { Form, useNavigation } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Check } from "lucide-react";
import { answers } from "~/messages/answers.ts";
import type { SharedDeliverable } from "./deliverable-row.tsx";

/** Approve, or send back with a reason: both are final, so approving asks once more and sending back takes its reason first. */
export function Decision({ deliverable }: { deliverable: SharedDeliverable }) {
  const navigation = useNavigation();
  const isPending = navigation.formMethod === "POST" && navigation.formData?.get("deliverableId") === deliverable.id;
  const said = answers.decide;
  return (
    <div className="mt-3 grid gap-2 lg:col-span-2">
      <Form method="post" preventScrollReset aria-label={said.approveWhat(deliverable.title)}>
        <input type="hidden" name="act" value="approve" />
        <input type="hidden" name="deliverableId" value={deliverable.id} />
        <InlineConfirm variant="primary" icon={Check} confirmLabel={said.confirm} pending={isPending}>
          {said.approve}
        </InlineConfirm>
      </Form>
      <Disclosure summary={said.sendBack}>
        <Form method="post" preventScrollReset className="grid gap-3 pb-3">
          <input type="hidden" name="act" value="send-back" />
          <input type="hidden" name="deliverableId" value={deliverable.id} />
          <Field label={said.reason} hint={said.reasonHint} required>
            <Textarea name="reason" rows={3} maxLength={5000} />
          </Field>
          <Button type="submit" pending={isPending} className="justify-self-start">
            {said.send}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
