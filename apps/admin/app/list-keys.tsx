import { type RefObject, useEffect } from "react";

const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll("tbody tr") ?? [])];

/** Whether a key belongs to a field, or to something that lies over the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog, [role=dialog]") !== null;

/**
 * J and K move the focus through the links that lead the rows inside `list`; Enter is the link's own. Typing in a
 * field keeps its letters.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function move(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
      if (isTyping(event.target)) return;
      const links = rowsOf(list.current).flatMap((row) => row.querySelector<HTMLAnchorElement>("a[href]") ?? []);
      if (links.length === 0) return;
      const at = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
      const next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
      event.preventDefault();
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, [list]);
}
