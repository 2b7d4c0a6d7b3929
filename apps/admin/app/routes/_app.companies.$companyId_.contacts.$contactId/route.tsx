import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { readAround } from "~/links/read-around.server.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { ContactActs } from "./contact-acts.tsx";
import { ContactFigures } from "./contact-figures.tsx";
import { ContactHeader } from "./contact-header.tsx";
import { ContactMeetings } from "./contact-meetings.tsx";
import { ContactRail } from "./contact-rail.tsx";
import { ContactTickets } from "./contact-tickets.tsx";
import { ContactTimeline } from "./contact-timeline.tsx";
import type { Act, Contact, Stage } from "./contact-view.ts";
import { Departed } from "./departed.tsx";
import { useDone } from "./use-done.ts";

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `${view?.contact.name ?? words.contacts.title} · Tandem` },
];

/** Everything the 360 of a person shows in one request, and what is tied to them. */
export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), contactId: param("contactId") };
  const of = { companyId: path.companyId, object: "contact" as const, recordId: path.contactId };
  const [view, around] = await Promise.all([
    api.v1.companies[":companyId"].contacts[":contactId"]["360"].$get({ param: path }).then(unwrap),
    readAround(api, of),
  ]);
  return { ...view, around };
});

/** What is done here in one press; the answer says what was done, so that the page can offer to undo it. */
export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), contactId: param("contactId") };
  const contact = api.v1.companies[":companyId"].contacts[":contactId"];
  const version = Number(textOf(form, "version"));
  const acts: Record<Act, () => Promise<unknown>> = {
    left: () => contact.left.$post({ param: path, json: {} }).then(unwrap),
    back: () => contact.left.$delete({ param: path }).then(unwrap),
    confirm: () => contact["roles-confirmed"].$post({ param: path }).then(unwrap),
    stage: () => {
      const json = { stage: textOf(form, "stage") as Stage, reason: textOf(form, "reason") };
      return contact["value-path-moves"].$post({ param: path, json }).then(unwrap);
    },
    archive: () => contact.$patch({ param: path, json: { archived: true, version } }).then(unwrap),
    restore: () => contact.$patch({ param: path, json: { archived: false, version } }).then(unwrap),
    give: () => contact["portal-access"].$put({ param: path, json: {} }).then(unwrap),
    "all-tickets": () => contact["portal-access"].$put({ param: path, json: { seesAllTickets: true } }).then(unwrap),
    "own-tickets": () => contact["portal-access"].$put({ param: path, json: { seesAllTickets: false } }).then(unwrap),
    withdraw: () => contact["portal-access"].$delete({ param: path }).then(unwrap),
  };
  const act = textOf(form, "act") as Act;
  if (!Object.hasOwn(acts, act)) throw data(null, { status: 400 });
  const changed = (await acts[act]()) as Contact | undefined;
  return { done: act, version: changed?.version ?? null };
});

export default function Contact360() {
  const view = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { contact, company } = view;
  useDone(result && "done" in result ? result : null, view);
  const refusal = result && "refusal" in result ? result.refusal : null;
  const href = `/companies/${company.id}`;
  return (
    <AppFrame
      company={company}
      crumbs={[{ label: words.contacts.title, href: `${href}/contacts` }, { label: contact.name }]}
    >
      <ContactHeader view={view} actions={<ContactActs contact={contact} />} />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <Departed view={view} />
      <ContactFigures view={view} />
      <div className="grid xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="min-w-0 border-line xl:border-r">
          <ContactTimeline view={view} />
          <ContactTickets view={view} />
          <ContactMeetings view={view} />
        </div>
        <ContactRail view={view} refusal={refusal} />
      </div>
    </AppFrame>
  );
}
