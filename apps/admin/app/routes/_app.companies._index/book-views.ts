import * as words from "~/messages/en.ts";

/** A ready-made view of the book: a set of filters under a name. It keeps the order the person chose. */
export interface BookView {
  label: string;
  filter: Record<string, string>;
  isCurrent(params: URLSearchParams): boolean;
}

const FILTERS = ["owner", "relationship", "renewalWithinDays", "archived"];

const view = (label: string, filter: Record<string, string>): BookView => ({
  label,
  filter,
  isCurrent: (params) =>
    !params.has("where") && FILTERS.every((name) => (params.get(name) ?? "") === (filter[name] ?? "")),
});

export const bookViews: BookView[] = [
  view(words.companies.views.all, {}),
  view(words.companies.views.mine, { owner: "me" }),
  view(words.companies.views.renewal, { renewalWithinDays: "120" }),
  view(words.companies.views.prospects, { relationship: "prospect" }),
  view(words.companies.views.archived, { archived: "true" }),
];

export function viewHref(view: BookView, params: URLSearchParams): string {
  const next = new URLSearchParams(view.filter);
  const sort = params.get("sort");
  if (sort) next.set("sort", sort);
  const query = next.toString();
  return query ? `/companies?${query}` : "/companies";
}
