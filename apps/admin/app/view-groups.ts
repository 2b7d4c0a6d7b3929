import { LayoutList, List, ListFilter } from "lucide-react";
import * as words from "./messages/en.ts";

type Place = { id: string; name: string };

/** Saved views and hand-picked lists, as the side bar shows them, and the way to the page of them all. */
export function viewGroups(
  { segments, lists }: { segments: Place[]; lists: Place[] },
  pathname: string,
  search: string,
) {
  const params = new URLSearchParams(search);
  const isBook = pathname === "/companies";
  const views = segments.map(({ id, name }) => ({
    href: `/companies?view=${id}`,
    label: name,
    icon: ListFilter,
    current: isBook && params.get("view") === id,
  }));
  const sets = lists.map(({ id, name }) => {
    const where = JSON.stringify([{ field: "lists", op: "any_of", value: [id] }]);
    const href = `/companies?${new URLSearchParams({ where })}`;
    return { href, label: name, icon: List, current: isBook && params.get("where") === where };
  });
  const all = {
    href: "/views",
    label: words.views.page.title,
    icon: LayoutList,
    current: pathname === "/views",
  };
  return [
    ...(views.length > 0 ? [{ label: words.views.title, items: views }] : []),
    { label: words.views.lists, items: [...sets, all] },
  ];
}
