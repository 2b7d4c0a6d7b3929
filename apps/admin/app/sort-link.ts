type HeadLink = { sortHref: string; ariaSort?: "ascending" | "descending" };

/** The head of a column that sorts: one way first, then the other; a new order begins at its first page. */
export function sortLink(
  params: URLSearchParams,
  key: string,
  usual: string,
  { descendsFirst = false } = {},
): HeadLink {
  const current = params.get("sort") || usual;
  const [first, second] = descendsFirst ? [`-${key}`, key] : [key, `-${key}`];
  const next = new URLSearchParams(params);
  next.delete("cursor");
  next.set("sort", current === first ? second : first);
  return {
    sortHref: `?${next}`,
    ariaSort: current === key ? "ascending" : current === `-${key}` ? "descending" : undefined,
  };
}
