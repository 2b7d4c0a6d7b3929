import clsx from "clsx";
import { Checkbox } from "../primitives/checkbox.tsx";
import { TABLE_ROLES } from "./data-table-head.tsx";

/** Rows that can be ticked. Before scripts do, a form around the table sends the ticked ones under `name`. */
export type RowSelection<Row> = {
  name: string;
  /** "Select Northwind Traders" */
  label: (row: Row) => string;
  isSelected: (row: Row) => boolean;
  onToggle: (row: Row, isOn: boolean) => void;
  /** "Select all on this page" */
  allLabel: string;
  areAll: boolean;
  onToggleAll: (isOn: boolean) => void;
};

/** On a phone the box stands before the stack of its row. */
export const SELECTABLE_ROW = "max-md:pl-12!";

export function SelectHead<Row>({ selection, some, className }: Part<Row> & { some: boolean; className: string }) {
  return (
    <th
      {...TABLE_ROLES.columnheader}
      scope="col"
      className={clsx("h-8 border-b border-line bg-surface px-2 text-left", className)}
    >
      <Checkbox
        hideLabel
        label={selection.allLabel}
        checked={selection.areAll}
        indeterminate={some && !selection.areAll}
        autoComplete="off"
        className="flex! w-fit"
        onChange={(event) => selection.onToggleAll(event.currentTarget.checked)}
      />
    </th>
  );
}

/** Above the row's link, which covers the whole row. */
export function SelectCell<Row>({
  selection,
  row,
  value,
  className,
}: Part<Row> & { row: Row; value: string; className: string }) {
  return (
    <td
      {...TABLE_ROLES.cell}
      className={clsx(
        className,
        "border-line px-2 md:border-b max-md:absolute max-md:top-3 max-md:left-4 max-md:block max-md:p-0!",
      )}
    >
      <Checkbox
        hideLabel
        label={selection.label(row)}
        name={selection.name}
        value={value}
        checked={selection.isSelected(row)}
        autoComplete="off"
        className="z-1 flex! w-fit"
        onChange={(event) => selection.onToggle(row, event.currentTarget.checked)}
      />
    </td>
  );
}

type Part<Row> = { selection: RowSelection<Row> };
