import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { useReader } from "@tandem/ui/primitives/reader";
import { Tabs } from "@tandem/ui/primitives/tabs";
import { EyeOff, Plus } from "lucide-react";
import { activeMembers } from "~/active-members.server.ts";
import { AppFrame } from "~/app-frame.tsx";
import { BulkReport } from "~/bulk/bulk-report.tsx";
import { shownActs } from "~/bulk/shown-acts.server.ts";
import { ExportButton } from "~/export-button.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { listShown, saysWhere, whereOf } from "./book-address.ts";
import { BookEmpty } from "./book-empty.tsx";
import { BookRows } from "./book-rows.tsx";
import { BookToolbar } from "./book-toolbar.tsx";
import { bookViews, viewHref } from "./book-views.ts";
import { nameCompanies } from "./name-companies.server.ts";
import { ViewBar } from "./view-bar.tsx";

export const meta: MetaFunction = () => [{ title: `${words.companies.title} · Tandem` }];

/** What is shown: what the address says, or the view that it names as long as it says nothing else. */
export const loader = memberLoader(async ({ api, request, url }) => {
  const params = url.searchParams;
  const [segments, members, tags, lists, attributes, acts] = await Promise.all([
    api.v1.segments.$get().then(unwrap),
    activeMembers(api),
    api.v1.tags.$get().then(unwrap),
    api.v1.lists.$get().then(unwrap),
    api.v1.attributes.$get().then(unwrap),
    shownActs(api, request),
  ]);
  const view = segments.items.find(({ id }) => id === params.get("view")) ?? null;
  const isAsSaved = view !== null && !saysWhere(params);
  const where = isAsSaved ? view.where : whereOf(params);
  const sort = params.get("sort") || view?.sort;
  const isWithheld = isAsSaved && view.isWithheld;
  const query = {
    ...(params.get("q") && { q: params.get("q") ?? "" }),
    ...(where.length > 0 && { where: JSON.stringify(where) }),
    ...(sort && { sort }),
  };
  const cursor = params.get("cursor");
  const [page, summary, companies] = await Promise.all([
    isWithheld ? null : api.v1.companies.$get({ query: cursor ? { ...query, cursor } : query }).then(unwrap),
    isWithheld ? null : api.v1.companies.summary.$get({ query }).then(unwrap),
    nameCompanies(api, where),
  ]);
  const named = {
    companies,
    members,
    tags: tags.items,
    lists: lists.items,
    attributes: attributes.items,
  };
  return { page, summary, named, view, where, query, search: url.search, acts };
});

export type BookPage = Awaited<ReturnType<typeof loader>>;

export default function Book() {
  const book = useLoaderData<typeof loader>();
  const { page, summary, named, view, where, query, search, acts } = book;
  const { workspace } = useSignedIn();
  const { locale } = useReader();
  const params = new URLSearchParams(search);
  if (query.sort) params.set("sort", query.sort);
  const emptyList = view || query.q ? null : (named.lists.find(({ id }) => id === listShown(where)) ?? null);
  return (
    <AppFrame crumbs={[{ label: words.companies.title }]} actions={<BookActions query={query} />}>
      <h1 className="sr-only">{view?.name ?? words.companies.title}</h1>
      <Tabs
        label={words.companies.title}
        items={bookViews.map((item) => ({
          label: item.label,
          href: viewHref(item, params),
          current: !view && item.isCurrent(params),
        }))}
      />
      {acts.map((told) => (
        <BulkReport key={`${told.act.id} ${isUndo(told.act)}`} {...told} />
      ))}
      <ViewBar params={params} where={where} view={view} lists={named.lists} />
      {page && summary ? (
        <>
          <BookToolbar
            params={params}
            summary={summary}
            where={where}
            named={{ ...named, currency: workspace.currency, locale }}
          />
          {page.items.length === 0 ? (
            <BookEmpty isFiltered={search !== ""} list={emptyList} />
          ) : (
            <BookRows {...book} page={page} summary={summary} params={params} />
          )}
        </>
      ) : (
        <Withheld />
      )}
    </AppFrame>
  );
}

/** A view that would tell amounts by its matches says so instead. */
function Withheld() {
  const said = words.views.withheld;
  return (
    <div className="p-6 max-md:p-4">
      <EmptyState
        look="page"
        icon={EyeOff}
        title={said.title}
        actions={<ButtonLink href="/companies">{said.back}</ButtonLink>}
      >
        {said.detail}
      </EmptyState>
    </div>
  );
}

/** A viewer sees no buttons; the API would refuse them anyway. */
function BookActions({ query }: { query: Record<string, string | undefined> }) {
  const { me } = useSignedIn();
  if (me.role === "viewer") return null;
  return (
    <>
      <ExportButton kind="companies" filters={query} />
      <ButtonLink href="/companies/new" icon={Plus} variant="primary">
        {words.companies.create}
      </ButtonLink>
    </>
  );
}

/** An undo is told by a report of its own. */
const isUndo = ({ status }: { status: string }) => status === "undoing" || status === "undone";
