import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tabs } from "@tandem/ui/primitives/tabs";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { BookEmpty } from "./book-empty.tsx";
import { BookTable } from "./book-table.tsx";
import { BookToolbar } from "./book-toolbar.tsx";
import { bookViews, viewHref } from "./book-views.ts";

export const meta: MetaFunction = () => [{ title: `${words.companies.title} · Tandem` }];

const ASKED = new Set(["q", "relationship", "owner", "renewalWithinDays", "archived", "sort", "cursor"]);

export const loader = memberLoader(async ({ api, url }) => {
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => ASKED.has(name)));
  const [page, summary, members] = await Promise.all([
    api.v1.companies.$get({ query }).then(unwrap),
    api.v1.companies.summary.$get({ query }).then(unwrap),
    api.v1.members.$get().then(unwrap),
  ]);
  const owners = members.items.filter((member) => member.active).map(({ id, name }) => ({ value: id, label: name }));
  return { page, summary, owners, search: url.search };
});

export default function Book() {
  const { page, summary, owners, search } = useLoaderData<typeof loader>();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const params = new URLSearchParams(search);
  return (
    <AppFrame crumbs={[{ label: words.companies.title }]} actions={<BookActions params={params} />}>
      <h1 className="sr-only">{words.companies.title}</h1>
      <Tabs
        label={words.companies.title}
        items={bookViews.map((view) => ({
          label: view.label,
          href: viewHref(view, params),
          current: view.isCurrent(params),
        }))}
      />
      <BookToolbar params={params} summary={summary} owners={owners} />
      {page.items.length === 0 ? (
        <BookEmpty isFiltered={search !== ""} />
      ) : (
        <div ref={list}>
          <BookTable rows={page.items} params={params} />
          <PaginationMore href={page.nextCursor && `?${withParam(params, "cursor", page.nextCursor)}`} />
        </div>
      )}
    </AppFrame>
  );
}

/** A viewer sees no buttons; the API would refuse them anyway. */
function BookActions({ params }: { params: URLSearchParams }) {
  const { me } = useSignedIn();
  if (me.role === "viewer") return null;
  const shown = Object.fromEntries([...ASKED].map((name) => [name, params.getAll(name)]));
  return (
    <>
      <ExportButton kind="companies" filters={{ ...shown, cursor: undefined }} />
      <ButtonLink href="/companies/new" icon={Plus} variant="primary">
        {words.companies.create}
      </ButtonLink>
    </>
  );
}

function withParam(params: URLSearchParams, name: string, value: string): string {
  const changed = new URLSearchParams(params);
  changed.set(name, value);
  return changed.toString();
}
