import { useSearchParams } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { daysBetween } from "@tandem/ui/format/days";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { sortLink } from "~/sort-link.ts";
import type { ClosedDeal } from "./route.tsx";

/** What became of the deals that are over: won or lost, for how much, when, after how long. */
export function ClosedDeals({ deals }: { deals: readonly ClosedDeal[] }) {
  const { me } = useSignedIn();
  const [params] = useSearchParams();
  const said = words.deals.columns;
  const sorted = (key: string) => sortLink(params, key, "-closed");
  const columns: Column<ClosedDeal>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      ...sorted("name"),
      title: (row) => row.name,
      render: (row) => row.name,
    },
    { key: "outcome", header: said.outcome, width: "72px", render: (row) => <OutcomeTag kind={row.stage.kind} /> },
    ...(me.clearances.includes("financial")
      ? [
          {
            key: "value",
            header: said.value,
            width: "112px",
            align: "end" as const,
            ...sorted("value"),
            render: (row: ClosedDeal) =>
              row.value ? <Money minor={row.value.minor} currency={row.value.currency} /> : <NoValue />,
          },
        ]
      : []),
    {
      key: "closed",
      header: said.closed,
      width: "112px",
      ...sorted("closed"),
      render: (row) => (row.closedOn ? <Day value={row.closedOn} look="medium" /> : <NoValue />),
    },
    {
      key: "duration",
      header: said.duration,
      width: "88px",
      align: "end",
      ...sorted("duration"),
      render: (row) =>
        row.openedOn && row.closedOn ? words.deals.days(daysBetween(row.openedOn, row.closedOn)) : <NoValue />,
    },
    {
      key: "products",
      header: said.products,
      width: "24%",
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
      rowHref={(row) => `/companies/${row.companyId}/deals/${row.id}`}
      density="compact"
      inset
      stickyHead={false}
    />
  );
}

export function OutcomeTag({ kind }: { kind: "open" | "won" | "lost" }) {
  if (kind === "open") return null;
  return <Tag tone={kind === "won" ? "green" : "neutral"}>{words.deals[kind]}</Tag>;
}
