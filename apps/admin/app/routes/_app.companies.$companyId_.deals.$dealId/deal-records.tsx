import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { dayOf } from "@tandem/ui/format/days";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { useReader } from "@tandem/ui/primitives/reader";
import { FileText } from "lucide-react";
import * as words from "~/messages/en.ts";
import { recordPath } from "~/record-path.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { DealOfPage } from "./route.tsx";

type Row = {
  id: string;
  name: string;
  /** In words. */
  status: string;
  href: string | null;
  total?: { minor: number; currency: string } | null;
  at: string | null;
};

/** The quotes, orders and meetings that name this deal. */
export function DealRecords({
  deal,
  quotes,
  orders,
  meetings,
}: Pick<DealOfPage, "deal" | "quotes" | "orders" | "meetings">) {
  const { companyId } = deal;
  const said = words.deals.detail;
  if (quotes.length + orders.length + meetings.length === 0) {
    return (
      <Section title={said.quotes}>
        <EmptyState icon={FileText} title={said.nothing} />
      </Section>
    );
  }
  return (
    <>
      <Records
        title={said.quotes}
        rows={quotes.map((one) => ({
          ...one,
          name: `${one.number} ${one.title}`,
          status: words.commerce.states[one.status],
          at: one.sentAt ?? one.createdAt,
          href: recordPath(companyId, { object: "quote", id: one.id }),
        }))}
        hasTotal
      />
      <Records
        title={said.orders}
        rows={orders.map((one) => ({
          ...one,
          name: one.number,
          status: words.commerce.states[one.status],
          at: one.placedAt,
          href: recordPath(companyId, { object: "order", id: one.id }),
        }))}
        hasTotal
      />
      <Records
        title={said.meetings}
        rows={meetings.map((one) => ({
          ...one,
          name: one.title,
          status: words.meetings.statuses[one.status],
          at: one.startsAt,
          href: recordPath(companyId, { object: "meeting", id: one.id }),
        }))}
      />
    </>
  );
}

function Records({ title, rows, hasTotal = false }: { title: string; rows: readonly Row[]; hasTotal?: boolean }) {
  const { me } = useSignedIn();
  const { timeZone } = useReader();
  const said = words.deals.detail;
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: "name", header: said.columns.title, primary: true, title: (row) => row.name, render: (row) => row.name },
    {
      key: "status",
      header: said.columns.status,
      width: "104px",
      render: (row) => row.status,
    },
    ...(hasTotal && me.clearances.includes("financial")
      ? [
          {
            key: "total",
            header: said.columns.total,
            width: "112px",
            align: "end" as const,
            render: (row: Row) => (row.total ? <Money {...row.total} /> : <NoValue />),
          },
        ]
      : []),
    {
      key: "day",
      header: said.columns.day,
      width: "112px",
      render: (row) => (row.at ? <Day value={dayOf(row.at, timeZone)} look="medium" /> : <NoValue />),
    },
  ];
  return (
    <Section title={title} count={rows.length}>
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => row.href ?? "."}
        density="compact"
        inset
        stickyHead={false}
      />
    </Section>
  );
}
