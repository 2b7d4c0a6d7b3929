import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "../primitives/link.tsx";
import { HeadCell, TABLE_ROLES } from "./data-table-head.tsx";
import { type RowSelection, SELECTABLE_ROW, SelectCell, SelectHead } from "./data-table-select.tsx";

export type Column<Row> = {
  key: string;
  header: string;
  /** Figures go to the end. */
  align?: "start" | "end";
  /** A CSS width: "176px", "22%". Without one the column takes what is left. */
  width?: string;
  sortHref?: string;
  ariaSort?: "ascending" | "descending";
  render: (row: Row) => ReactNode;
  /** The full text of a cell that may be cut. */
  title?: (row: Row) => string | undefined;
  /** This cell holds the row's link and leads the row on a phone. */
  primary?: boolean;
  /** Before the text of the cell: a CompanyMark, an Avatar. */
  mark?: (row: Row) => ReactNode;
  /** Cells that hold a wrapped text or something to focus are not cut. */
  wrap?: boolean;
  /** Left out of the phone's stack; by row where it says nothing there. */
  hideOnPhone?: boolean | ((row: Row) => boolean);
};

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The whole row opens it. */
  rowHref?: (row: Row) => string;
  density?: "book" | "compact" | "roomy";
  /** Without the page's padding at both ends: inside a section or a card. */
  inset?: boolean;
  isSelected?: (row: Row) => boolean;
  /** Rows can be ticked, by a box before each and one for all of them. */
  selection?: RowSelection<Row>;
  /** The head stays below the frame's bar. */
  stickyHead?: boolean;
};

const HEIGHTS = { book: "md:h-10", compact: "md:h-9", roomy: "md:h-13" };

/** A still, semantic table. On a phone every row becomes a small stack of "label value". */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    rowHref,
    density = "book",
    inset = false,
    selection,
    isSelected = selection?.isSelected,
    stickyHead = true,
  } = props;
  const primaryKey = columns.find((column) => column.primary)?.key ?? columns[0]?.key;
  const sticky = stickyHead && "md:sticky md:top-(--sticky-top,0px) md:z-10";
  const ends = inset ? "first:pl-0 last:pr-0" : "first:pl-6 last:pr-6";
  return (
    <table {...TABLE_ROLES.table} className="w-full table-fixed border-separate border-spacing-0 text-sm max-md:block">
      <caption className="sr-only">{caption}</caption>
      <colgroup className="max-md:hidden">
        {selection && <col className={inset ? "w-8" : "w-13"} />}
        {columns.map((column) => (
          <col
            key={column.key}
            className="w-(--width)"
            style={{ "--width": column.width ?? "auto" } as React.CSSProperties}
          />
        ))}
      </colgroup>
      <thead {...TABLE_ROLES.group} className="max-md:hidden">
        <tr {...TABLE_ROLES.row}>
          {selection && (
            <SelectHead selection={selection} some={rows.some(selection.isSelected)} className={clsx(ends, sticky)} />
          )}
          {columns.map((column) => (
            <HeadCell
              key={column.key}
              header={column.header}
              align={column.align}
              sortHref={column.sortHref}
              ariaSort={column.ariaSort}
              className={clsx(ends, sticky)}
            />
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.group} className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...TABLE_ROLES.row}
            className={clsx(
              "relative max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:py-3",
              !inset && "max-md:px-4",
              selection && SELECTABLE_ROW,
              isSelected?.(row) ? "bg-selected" : "hover:bg-hover",
            )}
          >
            {selection && (
              <SelectCell
                selection={selection}
                row={row}
                value={rowKey(row)}
                className={clsx(HEIGHTS[density], ends)}
              />
            )}
            {columns.map((column) => (
              <Cell
                key={column.key}
                column={column}
                row={row}
                isPrimary={column.key === primaryKey}
                href={column.key === primaryKey ? rowHref?.(row) : undefined}
                className={clsx(HEIGHTS[density], ends)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row; isPrimary: boolean; href?: string; className: string };

function Cell<Row>({ column, row, isPrimary, href, className }: CellProps<Row>) {
  const content = column.render(row);
  const title = column.title?.(row) ?? (typeof content === "string" ? content : undefined);
  return (
    <td
      {...TABLE_ROLES.cell}
      data-label={column.header}
      className={clsx(
        className,
        "border-line px-2 md:border-b",
        "max-md:block max-md:p-0!",
        isPrimary
          ? "font-medium text-ink max-md:w-full"
          : "text-ink-2 max-md:before:mr-1.5 max-md:before:text-xs max-md:before:text-ink-3 max-md:before:content-[attr(data-label)]",
        !isPrimary && "max-md:flex max-md:max-w-full max-md:items-baseline",
        column.align === "end" && "text-right tnum max-md:text-left",
        column.wrap && "md:py-1.5",
        (typeof column.hideOnPhone === "function" ? column.hideOnPhone(row) : column.hideOnPhone) && "max-md:hidden",
      )}
    >
      <div
        className={clsx(
          "min-w-0",
          column.mark && "flex items-center gap-2",
          !column.wrap && !href && !column.mark && "truncate",
        )}
        title={href ? undefined : title}
      >
        {column.mark?.(row)}
        {href ? (
          <Link
            href={href}
            title={title}
            className={clsx(
              "max-w-full min-w-0 after:absolute after:inset-0 after:content-['']",
              column.wrap ? "block text-pretty" : "inline-block truncate align-top",
            )}
          >
            {content}
          </Link>
        ) : column.mark ? (
          <span className={column.wrap ? "min-w-0" : "min-w-0 truncate"}>{content}</span>
        ) : (
          content
        )}
      </div>
    </td>
  );
}
