import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { FileUp } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { FileDrop } from "~/imports/file-drop.tsx";
import { mappingPath, receiveFile } from "~/imports/receive-file.server.ts";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader, memberStreamAction } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ExportForm } from "./export-form.tsx";
import { HistoryTable } from "./history-table.tsx";

const said = words.imports;

export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const cursor = url.searchParams.get("cursor");
  return unwrap(await api.v1.imports.$get({ query: { ...(cursor && { cursor }) } }));
});

/** The drop zone's form where there are no scripts. */
export const action = memberStreamAction(async (member) => {
  const { id } = await receiveFile(member);
  throw redirect(mappingPath(id, member.url.searchParams.get("like")));
});

export default function Imports() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  return (
    <AppFrame crumbs={[{ label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede} />
      <div className="px-6 pb-5 max-md:px-4">
        <FileDrop title={said.drop.title} hint={said.drop.hint} refusal={result?.refusal} />
      </div>
      <ExportForm />
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState look="page" icon={FileUp} title={said.history.none}>
            {said.history.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <section ref={list} aria-labelledby="history">
          <h2 id="history" className="px-6 pt-5 pb-1 text-base font-semibold max-md:px-4">
            {said.history.title}
          </h2>
          <HistoryTable rows={page.items} />
          <PaginationMore href={page.nextCursor && `?cursor=${encodeURIComponent(page.nextCursor)}`} />
        </section>
      )}
    </AppFrame>
  );
}
