import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { UserPlus } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { CONTACT_FILTERS, ContactFilter, contactsAsked } from "~/contact-filter.tsx";
import { ExportButton } from "~/export-button.tsx";
import { textOf } from "~/form-values.ts";
import { givenIn, isNarrowed } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { CONTACT_SORTS, ContactTable } from "./contact-table.tsx";

type Contacts = MemberRequest["api"]["v1"]["companies"][":companyId"]["contacts"];
type Asked = Omit<NonNullable<Parameters<Contacts["$get"]>[0]["query"]>, "limit">;

export const loader = memberLoader(async ({ api, param, url }) => {
  const query = { ...contactsAsked<Asked>(url.searchParams), ...givenIn<Asked>(url.searchParams, ["cursor"]) };
  return unwrap(
    await api.v1.companies[":companyId"].contacts.$get({ param: { companyId: param("companyId") }, query }),
  );
});

/** Gives and withdraws portal access; withdrawing ends the contact's sessions at once. */
export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), contactId: textOf(form, "contactId") };
  const access = api.v1.companies[":companyId"].contacts[":contactId"]["portal-access"];
  if (form.get("act") === "withdraw") await unwrap(await access.$delete({ param: path }));
  else await unwrap(await access.$put({ param: path, json: {} }));
  return null;
});

export default function CompanyContacts() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const [params] = useSearchParams();
  const said = words.contacts;
  const add = me.role !== "viewer" && (
    <ButtonLink href={`/companies/${company.id}/contacts/new`} icon={UserPlus} size="sm">
      {words.company.actions.addContact}
    </ButtonLink>
  );
  const none = (
    <EmptyState look="page" icon={UserPlus} title={said.none} actions={add}>
      {said.noneDetail}
    </EmptyState>
  );
  const isBlank = page.items.length === 0 && !isNarrowed(params, CONTACT_FILTERS);
  return (
    <div className="py-3">
      <RefusalBanner refusal={result?.refusal ?? null} className="mx-6 mb-3 max-md:mx-4" />
      {!isBlank && (
        <div className="mb-2 flex flex-wrap items-start justify-between gap-2 px-6 max-md:px-4">
          <ContactFilter params={params} sorts={CONTACT_SORTS} showsBoth />
          <div className="flex gap-1.5">
            <ExportButton
              kind="contacts"
              filters={{ companyId: company.id, ...contactsAsked<Asked>(params) }}
              size="sm"
            />
            {add}
          </div>
        </div>
      )}
      <Listed params={params} page={page} filters={CONTACT_FILTERS} noMatch={said.noMatch} none={none}>
        <ContactTable contacts={page.items} params={params} />
      </Listed>
    </div>
  );
}
