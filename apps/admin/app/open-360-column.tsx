import type { Column } from "@tandem/ui/patterns/data-table";
import { words } from "./messages/en.ts";
import { Open360 } from "./open-360.tsx";

/** The last column of a list across the book: the way to the company's 360, whatever the row opens. */
export function open360Column<Row>(companyOf: (row: Row) => { id: string; name: string } | undefined): Column<Row> {
  return {
    key: "open360",
    header: words.column360,
    width: "64px",
    align: "end",
    wrap: true,
    hideOnPhone: true,
    render: (row) => {
      const company = companyOf(row);
      return company && <Open360 company={company} />;
    },
  };
}
