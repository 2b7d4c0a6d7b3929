import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tag } from "@tandem/ui/primitives/tag";
import { Eye, EyeOff, Share2 } from "lucide-react";
import { useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";

const said = words.objectives.ledger;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${said.title} · ${data?.company.name ?? "Tandem"}` },
];

export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId") };
  const cursor = url.searchParams.get("cursor");
  const [company, page] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: path }).then(unwrap),
    api.v1.companies[":companyId"].shares.$get({ param: path, query: { ...(cursor && { cursor }) } }).then(unwrap),
  ]);
  return { company, page };
});

/** Takes one record back from the customer, at once. */
export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const recordId = textOf(form, "recordId");
  const of = api.v1.companies[":companyId"];
  if (form.get("object") === "service")
    await unwrap(await of.services[":serviceId"].share.$delete({ param: { companyId, serviceId: recordId } }));
  else await unwrap(await of.objectives[":objectiveId"].share.$delete({ param: { companyId, objectiveId: recordId } }));
  return { done: { said: said.stopped(textOf(form, "title")) } };
});

type Entry = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

/** The ledger: everything ever shared with the company, what is shared now told apart from what was taken back. */
export default function Shares() {
  const { company, page } = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const act = useAct();
  const mayWrite = me.role !== "viewer";
  const href = `/companies/${company.id}`;
  const columns: Column<Entry>[] = [
    {
      key: "title",
      header: said.what,
      primary: true,
      wrap: true,
      render: (entry) => entry.title,
    },
    { key: "object", header: said.kind, width: "96px", render: (entry) => said.kinds[entry.object] },
    {
      key: "with",
      header: said.with,
      width: "26%",
      wrap: true,
      render: (entry) => entry.contacts?.map(({ name }) => name).join(", ") ?? said.everyone,
    },
    {
      key: "by",
      header: said.by,
      width: "168px",
      wrap: true,
      render: (entry) => (
        <>
          {entry.sharedBy?.name ?? <NoValue />}, <RelativeTime value={entry.sharedAt} inline />
        </>
      ),
    },
    {
      key: "until",
      header: said.until,
      width: "200px",
      wrap: true,
      render: (entry) =>
        entry.withdrawnAt ? (
          <>
            {entry.withdrawnBy?.name ?? <NoValue />}, <RelativeTime value={entry.withdrawnAt} inline />
          </>
        ) : (
          <span className="relative z-[1] inline-flex flex-wrap items-center gap-2">
            <Tag tone="accent" icon={Eye}>
              {said.now}
            </Tag>
            {mayWrite && (
              <act.Form method="post">
                <input type="hidden" name="object" value={entry.object} />
                <input type="hidden" name="recordId" value={entry.recordId} />
                <input type="hidden" name="title" value={entry.title} />
                <InlineConfirm icon={EyeOff} confirmLabel={words.objectives.detail.unshareConfirm}>
                  {words.objectives.detail.unshare}
                </InlineConfirm>
              </act.Form>
            )}
          </span>
        ),
    },
  ];
  return (
    <AppFrame company={company} crumbs={[{ label: said.title }]}>
      <PageHeader
        size="small"
        title={said.title}
        lede={said.lede(company.name)}
        actions={
          mayWrite && (
            <ButtonLink href={`${href}/objectives/share`} icon={Share2}>
              {words.objectives.shareAll.title}
            </ButtonLink>
          )
        }
      />
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      {page.items.length === 0 ? (
        <EmptyState look="page" icon={Eye} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={said.title}
            columns={columns}
            rows={page.items}
            rowKey={(entry) => entry.id}
            rowHref={(entry) => `${href}/${entry.object}s/${entry.recordId}`}
            density="roomy"
          />
          <PaginationMore href={page.nextCursor && `?cursor=${page.nextCursor}`} />
        </>
      )}
    </AppFrame>
  );
}
