import * as words from "~/messages/en.ts";
import type { UnwrappedHits } from "~/routes/search.hits/route.tsx";

export type HitKind = keyof UnwrappedHits;
export type HitOf<Kind extends HitKind> = UnwrappedHits[Kind]["items"][number];

/** In the order in which they are shown. */
export const HIT_KINDS = ["companies", "contacts", "deals", "objectives", "tickets", "services"] as const;

export type SearchEntry = {
  [Kind in HitKind]: { kind: Kind; hit: HitOf<Kind>; key: string; href: string };
}[HitKind];

export interface EntryGroup {
  kind: HitKind;
  label: string;
  entries: SearchEntry[];
}

/** The hits as groups of entries that lead somewhere; groups without any are left out. */
export function toGroups(hits: UnwrappedHits): EntryGroup[] {
  return HIT_KINDS.map((kind) => ({
    kind,
    label: words.search.groups[kind],
    entries: hits[kind].items.map((hit) => {
      const href = hrefOf({ kind, hit } as Pick<SearchEntry, "kind" | "hit">);
      return { kind, hit, href, key: `${kind}:${hit.id}` } as SearchEntry;
    }),
  })).filter(({ entries }) => entries.length > 0);
}

export const countHits = (hits: UnwrappedHits) => ({
  count: HIT_KINDS.reduce((sum, kind) => sum + hits[kind].items.length, 0),
  isMore: HIT_KINDS.some((kind) => hits[kind].isMore),
});

function hrefOf({ kind, hit }: Pick<SearchEntry, "kind" | "hit">): string {
  if (kind === "companies" || !("company" in hit)) return `/companies/${hit.id}`;
  return `/companies/${hit.company.id}/${kind}/${hit.id}`;
}
