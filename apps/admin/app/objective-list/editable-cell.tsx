import { Link } from "@tandem/ui/primitives/link";
import clsx from "clsx";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";
import type { CellField, ObjectiveRow } from "./objective-row.ts";

/** A cell that was pressed, and where. */
export interface CellPress {
  row: ObjectiveRow;
  field: CellField;
  anchor: HTMLElement;
}

type Props = {
  row: ObjectiveRow;
  field: CellField;
  /** null for who may only look. */
  onEdit: ((press: CellPress) => void) | null;
  isPending: boolean;
  children: ReactNode;
};

/** What a cell says, changed where it stands. Before scripts run it leads to the form of the whole objective. */
export function EditableCell({ row, field, onEdit, isPending, children }: Props) {
  if (!onEdit || row.archivedAt) return children;
  const label = words.objectives.cell.change[field](row.title);
  return (
    <Link
      href={`/companies/${row.companyId}/objectives/${row.id}/edit`}
      aria-haspopup="dialog"
      title={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onEdit({ row, field, anchor: event.currentTarget });
      }}
      className={clsx(
        "relative z-[1] -mx-1.5 inline-flex min-h-7 max-w-full min-w-8 items-center rounded-sm px-1.5 hover:bg-sunken max-md:min-h-9",
        isPending && "opacity-55",
      )}
    >
      <span className="sr-only">{label}: </span>
      {children}
    </Link>
  );
}
