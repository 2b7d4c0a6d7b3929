import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "../list-keys.tsx";

/** X ticks the row that has the focus, Escape clears what is ticked; a layer over the page keeps its keys. */
export function useSelectKeys(list: RefObject<HTMLElement | null>, clear: () => void): void {
  const clearNow = useRef(clear);
  clearNow.current = clear;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]")) return;
      if (event.key === "Escape") clearNow.current();
      if (event.key !== "x") return;
      const row = document.activeElement?.closest("tbody tr");
      const box = row?.querySelector<HTMLInputElement>("input[type=checkbox]");
      if (!row || !box || !list.current?.contains(row)) return;
      event.preventDefault();
      box.click();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
}
