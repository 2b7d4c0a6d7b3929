import { DataTable } from "@tandem/ui/patterns/data-table";
import type { CommercePage } from "~/commerce/read-commerce.server.ts";
import * as words from "~/messages/en.ts";
import { INVOICE_COLUMNS, ORDER_COLUMNS, QUOTE_COLUMNS, SUBSCRIPTION_COLUMNS, sortable } from "./commerce-columns.tsx";

type CommerceTableProps = { page: CommercePage; sort: string; sortHref: (sort: string) => string };

export function CommerceTable({ page, sort, sortHref }: CommerceTableProps) {
  const shared = {
    caption: words.commerce.kinds[page.kind],
    rowKey: (row: { id: string }) => row.id,
    rowHref: (row: { id: string; companyId: string }) => `/companies/${row.companyId}/commerce/${page.kind}/${row.id}`,
    stickyHead: false,
  };
  switch (page.kind) {
    case "quotes":
      return <DataTable {...shared} columns={sortable(QUOTE_COLUMNS, sort, sortHref)} rows={page.items} />;
    case "orders":
      return <DataTable {...shared} columns={sortable(ORDER_COLUMNS, sort, sortHref)} rows={page.items} />;
    case "subscriptions":
      return <DataTable {...shared} columns={sortable(SUBSCRIPTION_COLUMNS, sort, sortHref)} rows={page.items} />;
    case "invoices":
      return <DataTable {...shared} columns={sortable(INVOICE_COLUMNS, sort, sortHref)} rows={page.items} />;
  }
}
