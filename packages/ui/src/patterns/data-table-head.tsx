import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";

/** Said aloud, because the phone's layout takes the table's display, and in some browsers its meaning, away. */
export const TABLE_ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

type Props = {
  header: string;
  align?: "start" | "end";
  sortHref?: string;
  ariaSort?: "ascending" | "descending";
  className?: string;
};

/** A column's head; where it sorts it is a link, because the order lives in the URL. */
export function HeadCell({ header, align, sortHref, ariaSort, className }: Props) {
  const arrow = ariaSort && <Icon of={ariaSort === "ascending" ? ArrowUp : ArrowDown} size={12} />;
  return (
    <th
      {...TABLE_ROLES.columnheader}
      scope="col"
      aria-sort={ariaSort}
      className={clsx(
        "h-8 border-b border-line bg-surface px-2 text-xs font-medium whitespace-nowrap",
        align === "end" ? "text-right" : "text-left",
        ariaSort ? "text-ink" : "text-ink-3",
        className,
      )}
    >
      {sortHref ? (
        <Link href={sortHref} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
          {header}
          {arrow}
        </Link>
      ) : (
        <span className="inline-flex items-center gap-1">
          {header}
          {arrow}
        </span>
      )}
    </th>
  );
}
