import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { UserPlus } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { ContactFilter, contactFilters, contactQuery, isFilteredContacts } from "~/contact-filter.tsx";
import { ExportButton } from "~/export-button.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { ContactTable } from "./contact-table.tsx";

export const loader = memberLoader(async ({ api, param, url }) => {
  return unwrap(
    await api.v1.companies[":companyId"].contacts.$get({
      param: { companyId: param("companyId") },
      query: contactQuery(url.searchParams),
    }),
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
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const newHref = `/companies/${company.id}/contacts/new`;
  const add = me.role !== "viewer" && (
    <ButtonLink href={newHref} icon={UserPlus} size="sm">
      {words.company.actions.addContact}
    </ButtonLink>
  );
  const [params] = useSearchParams();
  const isFiltered = isFilteredContacts(params);
  const more = new URLSearchParams(params);
  if (nextCursor) more.set("cursor", nextCursor);
  if (items.length === 0 && !isFiltered) {
    return (
      <div className="p-6 max-md:p-4">
        <EmptyState look="page" icon={UserPlus} title={words.contacts.none} actions={add}>
          {words.contacts.noneDetail}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="py-3">
      <RefusalBanner refusal={result?.refusal ?? null} className="mx-6 mb-3 max-md:mx-4" />
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2 px-6 max-md:px-4">
        <ContactFilter params={params} showsBoth />
        <div className="flex gap-1.5">
          <ExportButton kind="contacts" filters={{ companyId: company.id, ...contactFilters(params) }} size="sm" />
          {add}
        </div>
      </div>
      {items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState
            look="page"
            icon={UserPlus}
            title={words.contacts.noMatch}
            actions={<ButtonLink href="?">{words.contacts.clear}</ButtonLink>}
          />
        </div>
      ) : (
        <ContactTable contacts={items} />
      )}
      <PaginationMore href={nextCursor && `?${more}`} />
    </div>
  );
}
