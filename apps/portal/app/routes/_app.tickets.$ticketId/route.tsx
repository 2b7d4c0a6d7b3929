import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { MessageBubble } from "@tandem/ui/customer/message-bubble";
import { Moment } from "@tandem/ui/customer/moment";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Card } from "@tandem/ui/patterns/card";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { TicketState } from "~/ticket-state.tsx";
import { actOnTicket } from "./act-on-ticket.server.ts";
import { TicketActs } from "./ticket-acts.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject ?? words.tickets.title }];

export const loader = portalLoader(async ({ api, param }) =>
  unwrap(await api.v1.portal.tickets[":ticketId"].$get({ param: { ticketId: param("ticketId") } })),
);

export type TicketDetail = Awaited<ReturnType<typeof loader>>;

export const action = portalAction(async (request, form) => {
  await actOnTicket(request, form);
  return { done: true };
});

export default function TicketPage() {
  const ticket = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const priorities = useMessages().priority;
  const said = words.tickets;
  return (
    <>
      <PageHeader
        flush
        back={{ href: "/tickets", label: said.title }}
        title={ticket.subject}
        facts={
          <>
            <span className="tnum">#{ticket.number}</span>
            <TicketState ticket={ticket} />
            <TicketPriority priority={ticket.priority} look="word" />
          </>
        }
      />
      <div className="mt-7 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_344px] lg:gap-10">
        <div className="grid min-w-0 gap-5">
          {ticket.messages.length === 0 && <p className="text-ink-2">{said.noMessages}</p>}
          {ticket.messages.map((message) => (
            <MessageBubble
              key={message.id}
              author={message.author.name}
              side={message.author.side === "ours" ? "vendor" : "customer"}
              mine={message.author.id === me.contact.id}
              note={message.author.side === "ours" ? me.workspace.name : undefined}
              at={message.sentAt}
            >
              {message.body}
            </MessageBubble>
          ))}
          {!me.viewAs && <TicketActs ticket={ticket} isMine={ticket.requester?.id === me.contact.id} />}
        </div>
        <aside className="min-w-0 max-lg:order-first">
          <Card>
            <PropertyList
              look="stacked"
              items={[
                { label: said.assignee, value: ticket.assignee?.name ?? said.nobody },
                { label: said.priority, value: priorities[ticket.priority] },
                {
                  label: said.opened,
                  value: (
                    <>
                      <Moment value={ticket.openedAt} />
                      {ticket.requester && `, ${ticket.requester.name}`}
                    </>
                  ),
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  );
}
