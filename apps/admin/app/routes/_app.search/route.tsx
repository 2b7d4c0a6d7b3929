import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Link } from "@tandem/ui/primitives/link";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Search } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { EntryLine } from "~/search/entry-line.tsx";
import { toGroups } from "~/search/search-entry.tsx";

const MOST = "25";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.q ? `${page.q} · ` : ""}${words.search.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, url }) => {
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  return { q, hits: q ? await unwrap(await api.v1.search.$get({ query: { q, limit: MOST } })) : null };
});

/** All hits, by address: where the palette's last line leads, and the search of those without scripts. */
export default function SearchPage() {
  const { q, hits } = useLoaderData<typeof loader>();
  const said = words.search;
  const groups = hits ? toGroups(hits) : [];
  return (
    <AppFrame crumbs={[{ label: said.title }]}>
      <h1 className="sr-only">{said.title}</h1>
      <Form method="get" key={q} className="flex gap-2 px-6 py-3 max-md:px-4">
        <SearchField
          name="q"
          label={said.hint}
          placeholder={said.field}
          shortcut="/"
          defaultValue={q}
          maxLength={200}
          autoFocus={!q}
          className="max-w-lg flex-1"
        />
        <Button type="submit" size="sm" className="max-md:h-10">
          {said.title}
        </Button>
      </Form>
      {groups.length === 0 && (
        <div className="p-6 max-md:p-4">
          <EmptyState look="page" icon={Search} title={q ? said.none(q) : said.start}>
            {q ? said.noneDetail : said.hint}
          </EmptyState>
        </div>
      )}
      <div className="pb-6">
        {groups.map(({ kind, label, entries }) => (
          <Section key={kind} title={label} count={hits?.[kind].isMore ? `${entries.length}+` : entries.length}>
            <ul className="divide-y divide-line border-y border-line">
              {entries.map((entry) => (
                <li key={entry.key}>
                  <Link
                    href={entry.href}
                    className="-mx-2 flex min-h-10 items-center gap-2.5 rounded-control px-2 py-1 hover:bg-hover"
                  >
                    <EntryLine entry={entry} />
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </AppFrame>
  );
}
