import { invalid } from "../errors/domain-error.ts";
import { BOOK_SORTS, BookSort } from "./book.ts";

export interface BookOrder {
  by: BookSort;
  isDescending: boolean;
}

/** `-renewal` → by renewal, descending; by name where nothing is asked for. Refuses an unknown sort by its field. */
export function bookOrder(sort = "name"): BookOrder {
  const isDescending = sort.startsWith("-");
  const by = BookSort.safeParse(isDescending ? sort.slice(1) : sort || "name");
  if (!by.success) throw invalid([{ path: "sort", message: `must be one of ${BOOK_SORTS.join(", ")}` }]);
  return { by: by.data, isDescending };
}
