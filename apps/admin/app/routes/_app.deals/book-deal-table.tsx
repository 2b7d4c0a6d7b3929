import { Day } from "@tandem/ui/customer/day";
import { DealStage } from "@tandem/ui/customer/deal-stage";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { dayOf } from "@tandem/ui/format/days";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { useReader } from "@tandem/ui/primitives/reader";
import { CompanyCell } from "~/company-cell.tsx";
import { DaysInStage } from "~/deals/days-in-stage.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { sortLink } from "~/sort-link.ts";
import type { loader } from "./route.tsx";

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data["page"]["items"][number];
type Props = { rows: readonly Row[]; pipelines: Data["pipelines"]; params: URLSearchParams };

/** Deals of all companies: what, whose, where it stands, for how much, until when. */
export function BookDealTable({ rows, pipelines, params }: Props) {
  const { me } = useSignedIn();
  const { now, timeZone } = useReader();
  const today = dayOf(now, timeZone);
  const said = words.deals.columns;
  const isClosed = params.get("stageKind") === "closed";
  const sorted = (key: string) => sortLink(params, key, isClosed ? "-closed" : "expected_close");
  const stagesOf = (row: Row) => pipelines.find((pipeline) => pipeline.id === row.pipelineId)?.stages ?? [];
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      ...sorted("name"),
      title: (row) => row.name,
      render: (row) => row.name,
    },
    {
      key: "company",
      header: said.company,
      width: "19%",
      wrap: true,
      title: (row) => row.company.name,
      render: (row) => <CompanyCell company={row.company} />,
    },
    {
      key: "stage",
      header: said.stage,
      width: "172px",
      title: (row) => row.stage.name,
      render: (row) => (
        <DealStage
          look="word"
          stages={stagesOf(row).flatMap((stage) => (stage.kind === "open" ? [stage.name] : []))}
          current={row.stage.name}
          outcome={row.stage.kind}
        />
      ),
    },
    ...(me.clearances.includes("financial")
      ? [
          {
            key: "value",
            header: said.value,
            width: "112px",
            align: "end" as const,
            ...sorted("value"),
            render: (row: Row) =>
              row.value ? <Money {...row.value} minorDigits="never" className="text-ink" /> : <NoValue />,
          },
        ]
      : []),
    {
      key: "close",
      header: isClosed ? said.closed : said.closes,
      width: "112px",
      ...sorted(isClosed ? "closed" : "expected_close"),
      render: (row) => <ClosingDay row={row} today={today} />,
    },
    {
      key: "owner",
      header: said.owner,
      width: "132px",
      title: (row) => row.owner?.name,
      render: (row) => <PersonName person={row.owner} />,
    },
    {
      key: "inStage",
      header: said.inStage,
      width: "96px",
      ...sorted("stage_since"),
      render: (row) =>
        row.stage.kind === "open" ? (
          <DaysInStage
            look="short"
            stageSince={row.stageSince}
            stage={stagesOf(row).find((stage) => stage.id === row.stage.id)}
          />
        ) : (
          <NoValue />
        ),
    },
  ];
  return (
    <DataTable
      caption={words.deals.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/deals/${row.id}`}
    />
  );
}

function ClosingDay({ row, today }: { row: Row; today: string }) {
  const day = row.closedOn ?? row.expectedCloseOn;
  if (!day) return <NoValue />;
  const isOverdue = row.stage.kind === "open" && day < today;
  return (
    <span className={isOverdue ? "font-medium text-orange" : undefined}>
      {isOverdue && <span className="sr-only">{words.deals.overdue} </span>}
      <Day value={day} look="medium" />
    </span>
  );
}
