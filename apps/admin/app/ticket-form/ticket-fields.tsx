import { useMessages } from "@tandem/ui/messages/messages-context";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export interface TicketPeople {
  members: readonly { id: string; name: string }[];
  contacts: readonly { id: string; name: string; endedOn: string | null }[];
}

type Props = {
  people: TicketPeople;
  refusal: Refusal | null;
  ticket?: {
    priority: string;
    category: string | null;
    requester: { id: string; name: string } | null;
    assignee: { id: string; name: string } | null;
  };
};

/** Who asks, who has it, how pressing it is: of a new ticket and of one that is there. */
export function TicketFields({ people, refusal, ticket }: Props) {
  const said = words.tickets.form;
  const priorities = useMessages().priority;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const there = people.contacts.filter(({ endedOn }) => endedOn === null);
  return (
    <>
      <Field label={said.requester} error={error("requesterContactId")}>
        <Select
          name="requesterContactId"
          defaultValue={ticket?.requester?.id ?? ""}
          placeholder={said.noRequester}
          options={withCurrent(there, ticket?.requester)}
        />
      </Field>
      <Field label={said.assignee} error={error("assigneeMemberId")}>
        <Select
          name="assigneeMemberId"
          defaultValue={ticket?.assignee?.id ?? ""}
          placeholder={said.nobody}
          options={withCurrent(people.members, ticket?.assignee)}
        />
      </Field>
      <Field label={said.priority} error={error("priority")}>
        <Select
          name="priority"
          defaultValue={ticket?.priority ?? "normal"}
          options={(["low", "normal", "high", "urgent"] as const).map((value) => ({ value, label: priorities[value] }))}
        />
      </Field>
      <Field label={said.category} hint={said.categoryHint} error={error("category")}>
        <Input name="category" defaultValue={ticket?.category ?? ""} maxLength={120} />
      </Field>
    </>
  );
}

/** Whoever it is now stays to be chosen, also when they have left. */
function withCurrent(
  people: readonly { id: string; name: string }[],
  current: { id: string; name: string } | null | undefined,
) {
  const all = current && !people.some(({ id }) => id === current.id) ? [current, ...people] : people;
  return all.map(({ id, name }) => ({ value: id, label: name }));
}
