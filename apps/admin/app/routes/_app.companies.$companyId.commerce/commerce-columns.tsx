import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import type { Column } from "@tandem/ui/patterns/data-table";
import type { CommerceKind } from "~/commerce/commerce-kind.ts";
import { CommerceState } from "~/commerce/commerce-state.tsx";
import type { CommercePage, CommerceRow } from "~/commerce/read-commerce.server.ts";
import * as words from "~/messages/en.ts";

type RowOf<Kind extends CommerceKind> = Extract<CommercePage, { kind: Kind }>["items"][number];
/** A column, and what the list is sorted by where it can be. */
type SortedColumn<Row> = Column<Row> & { sort?: string };

const said = words.commerce.columns;

const day = (value: string | null) => (value ? <Day value={value} look="medium" /> : <NoValue />);

const number = <Row extends { number: string }>(): SortedColumn<Row> => ({
  key: "number",
  header: said.number,
  sort: "number",
  primary: true,
  title: (row) => row.number,
  render: (row) => row.number,
});

const state = <Row extends CommerceRow>(): SortedColumn<Row> => ({
  key: "state",
  header: said.state,
  width: "128px",
  render: (row) => <CommerceState row={row} />,
});

const total = <Row extends { total: { minor: number; currency: string } | null }>(): SortedColumn<Row> => ({
  key: "total",
  header: said.total,
  width: "144px",
  align: "end",
  render: (row) => (row.total ? <Money minor={row.total.minor} currency={row.total.currency} /> : <NoValue />),
});

export const QUOTE_COLUMNS: SortedColumn<RowOf<"quotes">>[] = [
  number(),
  { key: "title", header: said.title, width: "30%", title: (row) => row.title, render: (row) => row.title },
  state(),
  total(),
  {
    key: "sent",
    header: said.sent,
    sort: "sent",
    width: "120px",
    render: (row) => (row.sentAt ? <RelativeTime value={row.sentAt} /> : <NoValue />),
  },
  {
    key: "valid",
    header: said.validUntil,
    sort: "valid_until",
    width: "120px",
    render: (row) => day(row.validUntil),
  },
];

export const ORDER_COLUMNS: SortedColumn<RowOf<"orders">>[] = [
  number(),
  state(),
  total(),
  {
    key: "placed",
    header: said.placed,
    sort: "placed",
    width: "120px",
    render: (row) => <RelativeTime value={row.placedAt} />,
  },
];

export const SUBSCRIPTION_COLUMNS: SortedColumn<RowOf<"subscriptions">>[] = [
  { key: "name", header: said.name, sort: "name", primary: true, title: (row) => row.name, render: (row) => row.name },
  { key: "plan", header: said.plan, width: "16%", render: (row) => row.plan ?? <NoValue /> },
  state(),
  {
    key: "amount",
    header: said.amount,
    width: "144px",
    align: "end",
    render: (row) => (row.amount ? <Money minor={row.amount.minor} currency={row.amount.currency} /> : <NoValue />),
  },
  { key: "billing", header: said.billing, width: "88px", render: (row) => words.commerce.billings[row.billing] },
  { key: "started", header: said.started, sort: "started", width: "112px", render: (row) => day(row.startsOn) },
  {
    key: "renewal",
    header: said.renewal,
    sort: "renewal",
    width: "112px",
    render: (row) => day(row.endsOn ? null : row.renewsOn),
  },
];

export const INVOICE_COLUMNS: SortedColumn<RowOf<"invoices">>[] = [
  number(),
  state(),
  total(),
  { key: "issued", header: said.issued, sort: "issued", width: "120px", render: (row) => day(row.issuedOn) },
  { key: "due", header: said.due, sort: "due", width: "120px", render: (row) => day(row.dueOn) },
  {
    key: "paid",
    header: said.paid,
    width: "120px",
    hideOnPhone: (row) => !row.paidOn,
    render: (row) => day(row.paidOn),
  },
];

/** In the order of the address; what turns it around is the same press once more. */
export function sortable<Row>(
  columns: readonly SortedColumn<Row>[],
  current: string,
  hrefOf: (sort: string) => string,
) {
  return columns.map(({ sort, ...column }): Column<Row> => {
    if (!sort) return column;
    const ariaSort = current === sort ? "ascending" : current === `-${sort}` ? "descending" : undefined;
    return { ...column, sortHref: hrefOf(current === sort ? `-${sort}` : sort), ...(ariaSort && { ariaSort }) };
  });
}
