import { type RefObject, useEffect } from "react";

/** J and K move through the entries, whose own Enter opens them; N goes to the note. Fields and dialogs keep their letters. */
export function useEntryKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || !(event.key in KEYS)) return;
      const isTaken =
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, [contenteditable], dialog, [role=dialog], [role=menu]");
      if (isTaken) return;
      const found = KEYS[event.key as keyof typeof KEYS](list.current);
      if (!found) return;
      event.preventDefault();
      found.focus();
      found.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
}

const KEYS = {
  j: (list: HTMLElement | null) => neighbour(list, 1),
  k: (list: HTMLElement | null) => neighbour(list, -1),
  n: () => document.querySelector<HTMLElement>("[data-note-field]"),
};

/** From where the focus is, else from the first entry. */
function neighbour(list: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const lines = [...(list?.querySelectorAll<HTMLElement>("li > div > div > details > summary") ?? [])];
  const entry = document.activeElement?.closest("li[id]");
  const at = lines.findIndex((line) => entry?.contains(line));
  return lines[Math.min(lines.length - 1, Math.max(0, at + step))] ?? null;
}
