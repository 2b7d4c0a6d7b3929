import type { TimelineEvent } from "./timeline-event.ts";

const PLACES: Record<string, (recordId: string) => string> = {
  ticket: (id) => `/tickets/${id}`,
  objective: (id) => `/objectives/${id}`,
  contact: (id) => `/contacts/${id}`,
  deal: (id) => `/deals/${id}`,
  meeting: (id) => `/meetings/${id}`,
  quote: () => "/deals",
  order: () => "/deals",
  service: () => "/services",
  deliverable: () => "/services",
};

/** The page of the record that an entry tells about; null where the entry is all there is. */
export function recordHref(companyId: string, { object, recordId }: Pick<TimelineEvent, "object" | "recordId">) {
  const place = PLACES[object];
  return place ? `/companies/${companyId}${place(recordId)}` : null;
}
