import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { UserRound } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { CONTACT_FILTERS, ContactFilter, contactsAsked } from "~/contact-filter.tsx";
import { ExportButton } from "~/export-button.tsx";
import { givenIn } from "~/given-in.ts";
import { useListKeys } from "~/list-keys.tsx";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { BookContactTable, CONTACT_SORTS } from "./book-contact-table.tsx";

export const meta: MetaFunction = () => [{ title: `${words.contacts.title} · Tandem` }];

type Contacts = MemberRequest["api"]["v1"]["contacts"];
type Asked = Omit<NonNullable<Parameters<Contacts["$get"]>[0]["query"]>, "limit">;

export const loader = memberLoader(async ({ api, url }) => {
  const query = { ...contactsAsked<Asked>(url.searchParams), ...givenIn<Asked>(url.searchParams, ["cursor"]) };
  return unwrap(await api.v1.contacts.$get({ query }));
});

/** Everyone of the book, each with their company. */
export default function Contacts() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const none = (
    <EmptyState look="page" icon={UserRound} title={words.contacts.none}>
      {words.contacts.noneDetail}
    </EmptyState>
  );
  return (
    <AppFrame
      crumbs={[{ label: words.contacts.title }]}
      actions={<ExportButton kind="contacts" filters={contactsAsked<Asked>(params)} />}
    >
      <h1 className="sr-only">{words.contacts.title}</h1>
      <div className="flex px-6 py-3 max-md:px-4">
        <ContactFilter params={params} sorts={CONTACT_SORTS} />
      </div>
      <div ref={list}>
        <Listed params={params} page={page} filters={CONTACT_FILTERS} noMatch={words.contacts.noMatch} none={none}>
          <BookContactTable rows={page.items} params={params} />
        </Listed>
      </div>
    </AppFrame>
  );
}
