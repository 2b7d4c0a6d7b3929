import { type RefObject, useEffect } from "react";

const TYPING = "input, textarea, select, [contenteditable], dialog, [role=dialog]";

/** J and K move through the titles, X presses the mark of the row one stands in; Enter is the link's own. */
export function useTaskKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || !["j", "k", "x"].includes(event.key)) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const titles = [...(list.current?.querySelectorAll<HTMLAnchorElement>("[data-task-title]") ?? [])];
      const at = titles.findIndex((title) => title.closest("li")?.contains(document.activeElement));
      if (event.key === "x") {
        const mark = titles[at]?.closest("li")?.querySelector<HTMLButtonElement>("[data-task-mark]");
        if (!mark) return;
        event.preventDefault();
        mark.click();
        return;
      }
      const next = titles[Math.min(titles.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
}
