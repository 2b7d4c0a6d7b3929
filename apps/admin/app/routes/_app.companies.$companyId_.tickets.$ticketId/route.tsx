import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { MessageBubble } from "@tandem/ui/customer/message-bubble";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, wordsOf } from "~/form-values.ts";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { readTicketPeople } from "~/ticket-form/read-ticket-people.server.ts";
import { ticketValues } from "~/ticket-form/ticket-values.ts";
import { TicketState } from "~/ticket-state.tsx";
import { ArchivedNote } from "./archived-note.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { TicketAside } from "./ticket-aside.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.ticket.subject ?? words.tickets.title} · Tandem` },
];

type Status = "open" | "pending" | "solved" | "closed";

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), ticketId: param("ticketId") };
  const of = { companyId: path.companyId, object: "ticket" as const, recordId: path.ticketId };
  const [company, ticket, people, around] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: path }).then(unwrap),
    api.v1.companies[":companyId"].tickets[":ticketId"].$get({ param: path }).then(unwrap),
    readTicketPeople(api, path.companyId),
    readAround(api, of),
  ]);
  return { company, ticket, people, around };
});

export const action = memberAction(async ({ api, param, url }, form) => {
  const path = { companyId: param("companyId"), ticketId: param("ticketId") };
  const ticket = api.v1.companies[":companyId"].tickets[":ticketId"];
  if (form.get("act") === "reply") {
    const visibility = form.get("visibility") === "internal" ? ("internal" as const) : ("public" as const);
    await unwrap(await ticket.messages.$post({ param: path, json: { body: wordsOf(form, "body"), visibility } }));
  } else if (form.get("act") === "change") {
    const json = { ...ticketValues(form), status: textOf(form, "status") as Status, version: versionOf(form) };
    await unwrap(await ticket.$patch({ param: path, json }));
  } else if (form.get("act") === "archive" || form.get("act") === "restore") {
    const json = { archived: form.get("act") === "archive", version: versionOf(form) };
    await unwrap(await ticket.$patch({ param: path, json }));
  } else throw data(null, { status: 400 });
  throw redirect(url.pathname.replace(/\.data$/, ""));
});

const versionOf = (form: FormData) => Number(textOf(form, "version"));

export default function TicketPage() {
  const { company, ticket, people, around } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame
      company={company}
      crumbs={[{ label: words.tickets.title, href: `${href}/tickets` }, { label: `#${ticket.number}` }]}
    >
      <PageHeader
        size="small"
        title={ticket.subject}
        facts={
          <>
            <span className="tnum">#{ticket.number}</span>
            <TicketState ticket={ticket} />
            <TicketPriority priority={ticket.priority} />
          </>
        }
      />
      {ticket.archivedAt && <ArchivedNote version={ticket.version} />}
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <div className="grid border-t border-line xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="grid min-w-0 content-start gap-4 border-line px-6 py-5 max-md:px-4 xl:border-r">
          {ticket.messages.length === 0 && <p className="text-sm text-ink-3">{words.tickets.noMessages}</p>}
          {ticket.messages.map((message) => (
            <div key={message.id} className="max-w-2xl">
              <MessageBubble
                author={message.author.name}
                side={message.author.kind === "member" ? "vendor" : "customer"}
                mine={message.author.id === me.id}
                at={message.sentAt}
                visibility={message.visibility === "internal" ? "internal" : undefined}
              >
                {message.body}
              </MessageBubble>
            </div>
          ))}
          {me.role !== "viewer" && !ticket.archivedAt && <ReplyForm key={ticket.messages.length} />}
        </div>
        <TicketAside ticket={ticket} people={people} refusal={refusal}>
          <RecordAround around={around} name={ticket.subject} />
        </TicketAside>
      </div>
    </AppFrame>
  );
}
