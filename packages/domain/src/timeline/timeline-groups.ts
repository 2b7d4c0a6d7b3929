import type { TimelineType } from "./timeline-event.ts";

/** The history by what it is about; each type stands in one group. */
export const TIMELINE_GROUPS = {
  communications: ["email_sent", "email_received", "call", "meeting", "note"],
  deals: ["deal_created", "deal_stage_change", "quote_sent", "order_placed"],
  tasks: ["task_completed"],
  tickets: ["ticket"],
  objectives: ["objective", "deliverable", "share"],
  signals: ["signal", "health_band"],
  updates: ["contact_added", "enrichment_update", "integration_event"],
} as const satisfies Record<string, readonly TimelineType[]>;

export type TimelineGroup = keyof typeof TIMELINE_GROUPS;
