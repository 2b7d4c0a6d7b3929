import { Form, useNavigation } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Archive } from "lucide-react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { TicketFields, type TicketPeople } from "~/ticket-form/ticket-fields.tsx";
import type { loader } from "./route.tsx";

type Ticket = Awaited<ReturnType<typeof loader>>["ticket"];
type Props = { ticket: Ticket; people: TicketPeople; refusal: Refusal | null };

/** Everything of a ticket that can be changed, saved at once; and the way to the archive, which can be undone. */
export function TicketEdit({ ticket, people, refusal }: Props) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.tickets;
  const version = <input type="hidden" name="version" value={ticket.version} />;
  return (
    <div className="grid gap-3">
      <Form method="post" preventScrollReset className="grid gap-3">
        <input type="hidden" name="act" value="change" />
        {version}
        <Field label={said.form.status} error={refusal?.fields.status?.[0]}>
          <Select
            name="status"
            defaultValue={ticket.status}
            options={Object.entries(said.statuses).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field label={said.form.subject} required error={refusal?.fields.subject?.[0]}>
          <Input name="subject" defaultValue={ticket.subject} maxLength={300} />
        </Field>
        <TicketFields people={people} refusal={refusal} ticket={ticket} />
        <div>
          <Button type="submit" pending={isPending}>
            {said.save}
          </Button>
        </div>
      </Form>
      <Form method="post" className="border-t border-line pt-3">
        <input type="hidden" name="act" value="archive" />
        {version}
        <InlineConfirm variant="quiet" icon={Archive} confirmLabel={said.archiveConfirm}>
          {said.archive}
        </InlineConfirm>
      </Form>
    </div>
  );
}
