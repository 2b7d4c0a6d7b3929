import { Moment } from "@tandem/ui/customer/moment";
import { NoValue } from "@tandem/ui/customer/no-value";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import type { ReactNode } from "react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { TicketPeople } from "~/ticket-form/ticket-fields.tsx";
import type { loader } from "./route.tsx";
import { TicketEdit } from "./ticket-edit.tsx";

type Ticket = Awaited<ReturnType<typeof loader>>["ticket"];
type Props = { ticket: Ticket; people: TicketPeople; refusal: Refusal | null; children?: ReactNode };

/** The facts of a ticket beside its conversation; for those who may, with everything that can be changed. */
export function TicketAside({ ticket, people, refusal, children }: Props) {
  const { me } = useSignedIn();
  const said = words.tickets;
  const isEdited = me.role !== "viewer" && !ticket.archivedAt;
  const { requester } = ticket;
  const requesterLink = requester && (
    <TextLink href={`/companies/${ticket.companyId}/contacts/${requester.id}`}>{requester.name}</TextLink>
  );
  const facts = [
    { label: said.columns.requester, value: requesterLink ?? <NoValue /> },
    { label: said.columns.opened, value: <Moment value={ticket.openedAt} /> },
    { label: said.firstReply, value: ticket.firstReplyAt ? <Moment value={ticket.firstReplyAt} /> : <NoValue /> },
    { label: said.statuses.solved, value: ticket.solvedAt ? <Moment value={ticket.solvedAt} /> : <NoValue /> },
    { label: said.csat, value: ticket.csat ? String(ticket.csat) : <NoValue /> },
  ];
  if (!isEdited)
    facts.unshift(
      { label: said.columns.assignee, value: <>{ticket.assignee?.name ?? <NoValue />}</> },
      { label: said.columns.priority, value: <TicketPriority priority={ticket.priority} /> },
      { label: said.form.category, value: <>{ticket.category ?? <NoValue />}</> },
    );
  return (
    <aside aria-label={said.details} className="min-w-0 max-xl:border-t max-xl:border-line">
      <Section inset="rail" title={said.details}>
        <PropertyList items={facts} />
      </Section>
      {children}
      {isEdited && (
        <Section inset="rail" title={said.edit}>
          <TicketEdit key={ticket.version} ticket={ticket} people={people} refusal={refusal} />
        </Section>
      )}
    </aside>
  );
}
