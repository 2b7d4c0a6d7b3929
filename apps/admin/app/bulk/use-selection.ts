import { useLocation } from "@remix-run/react";
import { useState } from "react";

interface Chosen {
  key: string;
  ids: ReadonlySet<string>;
  isAll: boolean;
}

export interface Selection {
  /** Those of this page. */
  ids: readonly string[];
  /** All that match the filter, on whatever page. */
  isAll: boolean;
  has(id: string): boolean;
  toggle(id: string, isOn: boolean): void;
  togglePage(isOn: boolean): void;
  selectAll(): void;
  clear(): void;
}

/**
 * What is ticked on this page of a list. It belongs to this visit of this address: another filter, order or page begins with
 * nothing ticked, and so does the book after something was done.
 */
export function useSelection(shown: readonly string[]): Selection {
  const { key } = useLocation();
  const [chosen, setChosen] = useState<Chosen>({ key, ids: new Set(), isAll: false });
  const isOfNow = chosen.key === key;
  const isAll = isOfNow && chosen.isAll;
  const ids = isAll ? shown : shown.filter((id) => isOfNow && chosen.ids.has(id));
  const choose = (next: Iterable<string>) => setChosen({ key, ids: new Set(next), isAll: false });
  return {
    ids,
    isAll,
    has: (id) => ids.includes(id),
    toggle: (id, isOn) => choose(isOn ? [...ids, id] : ids.filter((other) => other !== id)),
    togglePage: (isOn) => choose(isOn ? shown : []),
    selectAll: () => setChosen({ key, ids: new Set(), isAll: true }),
    clear: () => choose([]),
  };
}
