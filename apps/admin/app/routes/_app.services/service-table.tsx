import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { RatingMeter } from "@tandem/ui/customer/rating";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { CompanyCell } from "~/company-cell.tsx";
import * as words from "~/messages/en.ts";
import { ServiceMeter } from "~/service-meter.tsx";
import { ServiceStateOf } from "~/service-state-of.tsx";
import { sortLink } from "~/sort-link.ts";
import type { loader } from "./route.tsx";

type Row = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

/** One row an engagement; the columns that sort say so in the address. */
export function ServiceTable({ rows, params }: { rows: readonly Row[]; params: URLSearchParams }) {
  const said = words.service.columns;
  const columns: Column<Row>[] = [
    { key: "name", header: said.name, primary: true, ...sortLink(params, "name", "state"), render: (row) => row.name },
    {
      key: "company",
      header: said.company,
      width: "208px",
      ...sortLink(params, "company", "state"),
      title: (row) => row.company.name,
      wrap: true,
      render: (row) => <CompanyCell company={row.company} />,
    },
    {
      key: "state",
      header: said.state,
      width: "112px",
      ...sortLink(params, "state", "state"),
      render: (row) => <ServiceStateOf health={row.health} />,
    },
    {
      key: "delivered",
      header: said.delivered,
      width: "128px",
      wrap: true,
      render: (row) => (
        <div className="grid gap-1 max-md:min-w-40">
          <ServiceMeter deliverables={row.deliverables} />
        </div>
      ),
    },
    {
      key: "last_session",
      header: said.lastSession,
      width: "96px",
      ...sortLink(params, "last_session", "state"),
      render: (row) => (row.lastSessionAt ? <RelativeTime value={row.lastSessionAt} /> : <NoValue />),
    },
    {
      key: "next_session",
      header: said.nextSession,
      width: "104px",
      ...sortLink(params, "next_session", "state"),
      render: (row) => (row.nextSessionAt ? <RelativeTime value={row.nextSessionAt} /> : <NoValue />),
    },
    {
      key: "satisfaction",
      header: said.satisfaction,
      width: "104px",
      ...sortLink(params, "satisfaction", "state"),
      render: (row) => (row.satisfaction ? <RatingMeter value={row.satisfaction} size="pips" /> : <NoValue />),
    },
    {
      key: "owner",
      header: said.owner,
      width: "136px",
      title: (row) => row.owner?.name,
      render: (row) => <PersonName person={row.owner} />,
    },
  ];
  return (
    <DataTable
      caption={words.services.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/services/${row.id}`}
      density="roomy"
    />
  );
}
