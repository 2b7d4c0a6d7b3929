/** The head of a column that sorts: ascending first, then descending; a new order begins at its first page. */
export function sortLink(
  params: URLSearchParams,
  key: string,
  usual: string,
): { sortHref: string; ariaSort?: "ascending" | "descending" } {
  const current = params.get("sort") ?? usual;
  const next = new URLSearchParams(params);
  next.delete("cursor");
  next.set("sort", current === key ? `-${key}` : key);
  return {
    sortHref: `?${next}`,
    ariaSort: current === key ? "ascending" : current === `-${key}` ? "descending" : undefined,
  };
}
