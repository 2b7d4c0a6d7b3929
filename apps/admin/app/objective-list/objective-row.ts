import type { CompanyView } from "~/company.tsx";

/** One line of the list; across the book it says whose it is. */
export type ObjectiveRow = CompanyView["objectives"][number] & { company?: { id: string; name: string } };

/** What is changed without opening the objective. */
export const CELL_FIELDS = ["status", "health", "priority", "dueOn", "assignee", "tags"] as const;
export type CellField = (typeof CELL_FIELDS)[number];

/** What a cell is to say; `shown` is how it is called where that is not in the words of the list. */
export interface CellChange {
  value: string;
  shown?: string;
  reason?: string;
}

/** What a cell says, as its form sends it: "" for nothing, an assignee with their side, tags by their ids. */
export function cellValue(row: Pick<ObjectiveRow, CellField>, field: CellField): string {
  if (field === "assignee") return row.assignee ? `${row.assignee.kind}:${row.assignee.id}` : "";
  if (field === "tags") return row.tags.map(({ id }) => id).join(",");
  return String(row[field] ?? "");
}

/** The same in the words of a person, where these are not in the words of the list: names for ids. */
export function cellShown(row: Pick<ObjectiveRow, CellField>, field: CellField): string {
  if (field === "assignee") return row.assignee?.name ?? "";
  if (field === "tags") return row.tags.map(({ name }) => name).join(", ");
  return cellValue(row, field);
}
