import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { formatDay } from "@tandem/ui/format/days";
import { formatNumber } from "@tandem/ui/format/money";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Chip } from "@tandem/ui/primitives/chip";
import { useReader } from "@tandem/ui/primitives/reader";
import { Target } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

const said = words.objectives.rollUp;

const GROUPS = ["owner", "segment", "tag"] as const;
type Group = (typeof GROUPS)[number];

export const meta: MetaFunction = () => [{ title: `${said.title} · ${words.objectives.title}` }];

export const loader = memberLoader(async ({ api, url }) => {
  const by = GROUPS.find((one) => one === url.searchParams.get("by")) ?? "owner";
  return unwrap(await api.v1["objective-roll-up"].$get({ query: { by } }));
});

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

/** How the goals of the whole book stand, by who serves the companies, by view, or by tag. */
export default function ObjectiveRollUp() {
  const { by, quarterFrom, rows } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  return (
    <AppFrame crumbs={[{ label: words.objectives.title, href: "/objectives" }, { label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede(formatDay(quarterFrom, locale))} />
      <div className="flex flex-wrap gap-1.5 px-6 pb-3 max-md:px-4">
        {GROUPS.map((group) => (
          <Chip key={group} href={`?by=${group}`} active={group === by} size={28}>
            {said.by[group]}
          </Chip>
        ))}
      </div>
      {rows.length === 0 ? (
        <EmptyState look="page" icon={Target} title={said.none[by]}>
          {said.noneDetail}
        </EmptyState>
      ) : (
        <DataTable
          caption={`${said.title}, ${said.by[by]}`}
          columns={columnsOf(by, locale)}
          rows={rows}
          rowKey={(row) => row.id ?? "nobody"}
          rowHref={(row) => hrefOf(by, row)}
        />
      )}
    </AppFrame>
  );
}

function columnsOf(by: Group, locale: string): Column<Row>[] {
  const figure = (key: "active" | "onTrack" | "behind" | "overdue" | "completedThisQuarter", header: string) => ({
    key,
    header,
    align: "end" as const,
    width: "12%",
    render: (row: Row) => formatNumber(row[key], locale),
  });
  return [
    { key: "name", header: said.group[by], primary: true, render: (row) => row.name || said.nobody },
    figure("active", said.active),
    figure("onTrack", said.onTrack),
    figure("behind", said.behind),
    figure("overdue", said.overdue),
    { ...figure("completedThisQuarter", said.completed), width: "18%" },
    {
      key: "health",
      header: said.health,
      align: "end",
      width: "13%",
      render: ({ averageHealth }) =>
        averageHealth === null ? <NoValue /> : formatNumber(Math.round(averageHealth * 10) / 10, locale),
    },
  ];
}

/** Where the objectives that are counted can be read. */
function hrefOf(by: Group, { id }: Row): string {
  if (by === "segment") return `/companies?view=${id}`;
  if (by === "tag") return `/objectives?tag=${id}`;
  return id ? `/objectives?owner=${id}` : "/objectives";
}
