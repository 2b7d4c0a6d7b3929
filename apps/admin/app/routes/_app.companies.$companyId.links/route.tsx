import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Link2 } from "lucide-react";
import { textOf } from "~/form-values.ts";
import { RemoveLink } from "~/links/record-links.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ownPath } from "~/own-path.ts";
import { RecordName } from "~/record-name.tsx";
import { useSignedIn } from "~/signed-in.tsx";

export const loader = memberLoader(async ({ api, param, url }) => {
  const cursor = url.searchParams.get("cursor");
  const path = { companyId: param("companyId") };
  return unwrap(await api.v1.companies[":companyId"].links.$get({ param: path, query: { ...(cursor && { cursor }) } }));
});

/** Removes a link, from here or from the page of one of its ends. */
export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), linkId: textOf(form, "linkId") };
  await unwrap(await api.v1.companies[":companyId"].links[":linkId"].$delete({ param: path }));
  throw redirect(ownPath(textOf(form, "back")));
});

type LinkRow = Awaited<ReturnType<typeof loader>>["items"][number];

const said = words.links;
const COLUMNS: Column<LinkRow>[] = [
  {
    key: "from",
    header: said.columns.from,
    primary: true,
    render: (row) => <RecordName companyId={row.companyId} record={row.from} />,
  },
  { key: "relation", header: said.columns.relation, width: "128px", render: (row) => said.there[row.kind] },
  {
    key: "to",
    header: said.columns.to,
    render: (row) => <RecordName companyId={row.companyId} record={row.to} />,
  },
  {
    key: "by",
    header: said.columns.by,
    width: "128px",
    render: (row) => row.createdBy?.name ?? <NoValue />,
  },
  { key: "at", header: said.columns.at, width: "112px", render: (row) => <RelativeTime value={row.createdAt} /> },
];
const ACTS: Column<LinkRow> = {
  key: "acts",
  header: said.columns.acts,
  width: "80px",
  align: "end",
  wrap: true,
  render: (row) => <RemoveLink companyId={row.companyId} linkId={row.id} name={row.to.name} />,
};

export default function CompanyLinks() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const canWrite = useSignedIn().me.role !== "viewer";
  if (page.items.length === 0 && !params.has("cursor")) {
    return (
      <div className="p-6 max-md:p-4">
        <EmptyState look="page" icon={Link2} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="py-3">
      <DataTable
        caption={said.title}
        columns={canWrite ? [...COLUMNS, ACTS] : COLUMNS}
        rows={page.items}
        rowKey={(row) => row.id}
        stickyHead={false}
      />
      <PaginationMore href={page.nextCursor && `?cursor=${encodeURIComponent(page.nextCursor)}`} />
    </div>
  );
}
