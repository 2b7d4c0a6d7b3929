import { type RefObject, useEffect } from "react";

/**
 * J and K move the focus through the links that lead the rows inside `list`; Enter is the link's own. Typing in a
 * field keeps its letters.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function move(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
      if (
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, [contenteditable], dialog, [role=dialog]")
      )
        return;
      const rows = [...(list.current?.querySelectorAll("tbody tr") ?? [])];
      const links = rows.flatMap((row) => row.querySelector<HTMLAnchorElement>("a[href]") ?? []);
      if (links.length === 0) return;
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
      event.preventDefault();
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, [list]);
}
