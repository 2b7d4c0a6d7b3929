import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id } from "../fields/references.ts";

export const TIMELINE_TYPES = [
  "email_sent",
  "email_received",
  "call",
  "meeting",
  "note",
  "deal_created",
  "deal_stage_change",
  "quote_sent",
  "order_placed",
  "task_completed",
  "contact_added",
  "enrichment_update",
  "integration_event",
  "objective",
  "deliverable",
  "ticket",
  "signal",
  "share",
  "health_band",
] as const;
export const TimelineType = z.enum(TIMELINE_TYPES);
export type TimelineType = z.infer<typeof TimelineType>;

export const SENSITIVITIES = ["public", "internal", "financial", "personal", "private"] as const;
export const Sensitivity = z.enum(SENSITIVITIES);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** A value before and after a change, as shown: `{ field: "stage", before: "Proposal", after: "Negotiation" }`. */
export const ShownChange = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/** What an entry holds beyond title and body; every key is optional and has one meaning in all types. */
export const TimelineFacts = z.object({
  changes: z.array(ShownChange).optional(),
  direction: z.string().optional(),
  seconds: z.number().optional(),
  disposition: z.string().optional(),
  outcome: z.string().optional(),
  participants: z.array(z.string()).optional(),
  stage: z.string().optional(),
  status: z.string().optional(),
  number: z.string().optional(),
  topic: z.string().optional(),
  priority: z.string().optional(),
  /** of a signal or a meeting: `downloaded`, `business_review` */
  kind: z.string().optional(),
  /** of a note: the names after an @ */
  mentions: z.array(z.string()).optional(),
});
export type TimelineFacts = z.infer<typeof TimelineFacts>;

export const TimelineEvent = z.object({
  id: Id,
  type: TimelineType,
  occurredAt: Timestamp,
  recordedAt: Timestamp,
  title: z.string(),
  body: z.string(),
  facts: TimelineFacts,
  /** absent (null) where the reader's clearance withholds money */
  amount: Money.nullable(),
  actor: z.object({ kind: z.enum(["member", "contact", "system"]), name: z.string(), id: Id.nullable() }),
  contactIds: z.array(Id),
  object: z.string(),
  recordId: Id,
  source: z.string(),
  sensitivity: Sensitivity,
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** How much of a body a list carries; the rest is in the event itself. */
export const SHORT_BODY = 500;

/** A row as lists show it. `body` is its beginning; `isCut` says that there is more. */
export const TimelineLine = TimelineEvent.extend({
  isCut: z.boolean(),
  /** With `q`: the title, and what stands around the words in the body. What was found stands between U+E000 and U+E001. */
  hit: z.object({ title: z.string(), body: z.string() }).optional(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

export const TimelinePage = z.object({ items: z.array(TimelineLine), nextCursor: z.string().nullable() });
