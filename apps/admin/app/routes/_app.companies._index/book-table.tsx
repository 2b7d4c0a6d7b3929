import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import type { Selection } from "~/bulk/use-selection.ts";
import * as words from "~/messages/en.ts";
import { logoSrc } from "~/pictures/picture-href.ts";
import { sortLink } from "~/sort-link.ts";
import type { loader } from "./route.tsx";

type BookRow = NonNullable<Awaited<ReturnType<typeof loader>>["page"]>["items"][number];

type Props = {
  rows: readonly BookRow[];
  params: URLSearchParams;
  /** Null for who may not change anything. */
  selection: Selection | null;
};

/** The book of business: one row a company, the columns that sort say so in the address. */
export function BookTable({ rows, params, selection }: Props) {
  const said = words.companies.columns;
  const canSortByMoney = rows.some((row) => row.openDealValue !== null);
  const columns: Column<BookRow>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      ...sortLink(params, "name", "name"),
      title: (row) => row.name,
      render: (row) => (
        <span className="inline-flex max-w-full items-center gap-2 align-middle">
          <CompanyMark name={row.name} logo={logoSrc(row)} />
          <span className="truncate">{row.name}</span>
        </span>
      ),
    },
    {
      key: "relationship",
      header: said.relationship,
      width: "112px",
      ...sortLink(params, "relationship", "name"),
      render: (row) => words.companies.relationships[row.relationship],
    },
    {
      key: "owner",
      header: said.owner,
      width: "152px",
      ...sortLink(params, "owner", "name"),
      title: (row) => row.owner?.name,
      render: (row) => <PersonName person={row.owner} />,
    },
    {
      key: "open_deals",
      header: said.openDeals,
      width: "120px",
      align: "end",
      ...(canSortByMoney ? sortLink(params, "open_deals", "name") : {}),
      title: (row) =>
        row.unconvertedDealCount > 0 ? words.companies.unconverted(row.unconvertedDealCount) : undefined,
      render: (row) =>
        row.openDealValue && row.openDealCount > 0 ? (
          <Money
            minor={row.openDealValue.minor}
            currency={row.openDealValue.currency}
            minorDigits="never"
            className="text-ink"
          />
        ) : (
          <NoValue />
        ),
    },
    {
      key: "last_activity",
      header: said.lastActivity,
      width: "128px",
      ...sortLink(params, "last_activity", "name"),
      render: (row) => (row.lastActivityAt ? <RelativeTime value={row.lastActivityAt} /> : <NoValue />),
    },
    {
      key: "renewal",
      header: said.renewal,
      width: "120px",
      ...sortLink(params, "renewal", "name"),
      render: (row) => (row.renewalOn ? <Day value={row.renewalOn} look="medium" /> : <NoValue />),
    },
    {
      key: "due",
      header: said.dueIn,
      width: "104px",
      align: "end",
      hideOnPhone: true,
      render: (row) => (row.renewalOn ? <Day value={row.renewalOn} look="distance" unit="day" inline /> : <NoValue />),
    },
    {
      key: "open_tickets",
      header: said.tickets,
      width: "88px",
      align: "end",
      ...sortLink(params, "open_tickets", "name"),
      render: (row) => String(row.openTicketCount),
    },
  ];
  return (
    <DataTable
      caption={words.companies.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.id}`}
      selection={
        selection
          ? {
              name: "companyId",
              label: (row) => words.bulk.selectRow(row.name),
              isSelected: (row) => selection.has(row.id),
              onToggle: (row, isOn) => selection.toggle(row.id, isOn),
              allLabel: words.bulk.selectPage,
              areAll: selection.ids.length === rows.length,
              onToggleAll: selection.togglePage,
            }
          : undefined
      }
    />
  );
}
