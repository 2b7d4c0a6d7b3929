import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { daysBetween } from "@tandem/ui/format/days";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import { words } from "~/messages/en.ts";
import type { DealRow } from "./route.tsx";

export function ClosedDeals({ deals }: { deals: readonly DealRow[] }) {
  const said = words.deals.columns;
  const columns: Column<DealRow>[] = [
    { key: "name", header: said.name, primary: true, title: (row) => row.name, render: (row) => row.name },
    {
      key: "outcome",
      header: said.outcome,
      width: "72px",
      render: (row) => (
        <Tag tone={row.stage.kind === "won" ? "green" : "neutral"}>
          {row.stage.kind === "won" ? words.deals.won : words.deals.lost}
        </Tag>
      ),
    },
    {
      key: "value",
      header: said.value,
      width: "104px",
      align: "end",
      render: (row) => (row.value ? <Money minor={row.value.minor} currency={row.value.currency} /> : <NoValue />),
    },
    {
      key: "closed",
      header: said.closed,
      width: "112px",
      render: (row) => (row.closedOn ? <Day value={row.closedOn} look="medium" /> : <NoValue />),
    },
    {
      key: "duration",
      header: said.duration,
      width: "88px",
      align: "end",
      render: (row) =>
        row.openedOn && row.closedOn ? words.deals.days(daysBetween(row.openedOn, row.closedOn)) : <NoValue />,
    },
    {
      key: "products",
      header: said.products,
      width: "20%",
      title: (row) => row.products.join(", "),
      render: (row) => row.products.join(", ") || <NoValue />,
    },
  ];
  return (
    <DataTable
      caption={words.deals.closed}
      columns={columns}
      rows={deals}
      rowKey={(row) => row.id}
      density="compact"
      inset
      stickyHead={false}
    />
  );
}
