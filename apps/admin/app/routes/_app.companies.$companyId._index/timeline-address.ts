import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import type * as words from "~/messages/en.ts";

/** The chips above the timeline, each for a few types that belong together. */
export const TIMELINE_CHIPS = {
  mail: ["email_sent", "email_received"],
  calls: ["call"],
  meetings: ["meeting"],
  notes: ["note"],
  deals: ["deal_created", "deal_stage_change", "quote_sent", "order_placed"],
  tickets: ["ticket"],
  goals: ["objective", "deliverable", "share"],
} as const satisfies Partial<Record<keyof typeof words.timeline.chips, readonly TimelineType[]>>;

const FILTERS = ["types", "sources", "from", "to", "contactId", "memberId", "q"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What the address narrows the history to. A form sends each ticked type by itself; in a link they stand together. */
export function filtersIn(params: URLSearchParams): Filters {
  const found = FILTERS.map((name) => [name, params.getAll(name).filter(Boolean).join(",")] as const);
  return Object.fromEntries(found.filter(([, value]) => value));
}

export const isFiltered = (filters: Filters): boolean => Object.keys(filters).length > 0;
export const isByType = (params: URLSearchParams): boolean => params.get("by") === "type";
export const listIn = (text: string | undefined): string[] => text?.split(",") ?? [];

/** The same page narrowed otherwise; a place in the history does not outlive a new filter. */
export function hrefWith(params: URLSearchParams, changes: Filters & { by?: string; cursor?: string }): string {
  const next = new URLSearchParams();
  const by = "by" in changes ? changes.by : params.get("by");
  for (const [name, value] of Object.entries({ ...filtersIn(params), ...changes, by }))
    if (value) next.set(name, value);
  const text = next.toString();
  return text ? `?${text}` : "?";
}

/** Adds what is not among them, takes away what is. */
export function toggled(chosen: readonly string[], some: readonly string[]): string | undefined {
  const areIn = some.every((one) => chosen.includes(one));
  const rest = chosen.filter((one) => !some.includes(one));
  return (areIn ? rest : [...rest, ...some]).join(",") || undefined;
}
