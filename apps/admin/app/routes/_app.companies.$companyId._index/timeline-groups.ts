import type { words } from "~/messages/en.ts";

/** The chips above the timeline, each for a few types that belong together. */
export const TIMELINE_GROUPS = {
  mail: ["email_sent", "email_received"],
  calls: ["call"],
  meetings: ["meeting"],
  notes: ["note"],
  deals: ["deal_created", "deal_stage_change", "quote_sent", "order_placed"],
  tickets: ["ticket"],
  goals: ["objective", "deliverable", "share"],
  rest: ["task_completed", "contact_added", "enrichment_update", "integration_event", "signal", "health_band"],
} as const satisfies Record<keyof typeof words.timeline.groups, readonly string[]>;

export type TimelineGroup = keyof typeof TIMELINE_GROUPS;

export function typesOfGroup(group: string | undefined): readonly string[] | undefined {
  return group && group in TIMELINE_GROUPS ? TIMELINE_GROUPS[group as TimelineGroup] : undefined;
}
