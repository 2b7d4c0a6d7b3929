import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Id, MemberReference, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

export const SERVICE_STATUSES = ["planned", "active", "paused", "completed", "cancelled"] as const;
export const SERVICE_KINDS = [
  "onboarding",
  "implementation",
  "training",
  "advisory",
  "review",
  "migration",
  "other",
] as const;
export const DELIVERABLE_STATUSES = ["not_started", "in_progress", "delivered", "approved", "sent_back"] as const;
export const SERVICE_HEALTH = ["on_track", "at_risk", "late", "completed", "paused"] as const;

export const ServiceHealthWord = z.enum(SERVICE_HEALTH);
export type ServiceHealth = z.infer<typeof ServiceHealthWord>;

const Decision = z.object({
  decision: z.enum(["approved", "sent_back"]),
  reason: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: Timestamp,
});

export const Deliverable = z.object({
  id: Id,
  title: z.string(),
  description: z.string().nullable(),
  status: z.enum(DELIVERABLE_STATUSES),
  owner: MemberReference.nullable(),
  dueOn: Day.nullable(),
  deliveredAt: Timestamp.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Timestamp.nullable(),
  decisionReason: z.string().nullable(),
  /** what was decided on earlier deliveries, the last one first */
  earlierDecisions: z.array(Decision),
  /** whom we have asked to approve it; still waiting while it is `delivered` */
  approval: z.object({ contact: z.object({ id: Id, name: z.string() }), requestedAt: Timestamp.nullable() }).nullable(),
  version: Version,
});
export type Deliverable = z.infer<typeof Deliverable>;

export const Service = z.object({
  id: Id,
  companyId: Id,
  name: z.string(),
  description: z.string().nullable(),
  kind: z.enum(SERVICE_KINDS),
  status: z.enum(SERVICE_STATUSES),
  /** DESIGN of the word: at risk when a Deliverable is past due by 1–7 days or due within 7 and not started; late beyond that */
  health: ServiceHealthWord,
  owner: MemberReference.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  completedAt: Timestamp.nullable(),
  satisfaction: z.int().nullable(),
  satisfactionComment: z.string().nullable(),
  /** the contact who rated it in the portal; null where we wrote down what we heard */
  satisfactionBy: z.string().nullable(),
  satisfactionAt: Timestamp.nullable(),
  deliverables: z.array(Deliverable),
  lastSessionAt: Timestamp.nullable(),
  nextSessionAt: Timestamp.nullable(),
  isShared: z.boolean(),
  isArchived: z.boolean(),
  version: Version,
});
export type Service = z.infer<typeof Service>;

const writable = {
  name: requiredText(200),
  description: optionalText(5000),
  kind: z.enum(SERVICE_KINDS),
  status: z.enum(SERVICE_STATUSES),
  ownerMemberId: Id.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** what the customer said of it, 1 to 5 */
  satisfaction: z.int().min(1).max(5).nullable(),
};
export const CreateServiceInput = z.strictObject(writable).partial().required({ name: true });
export type CreateServiceInput = z.infer<typeof CreateServiceInput>;
export const UpdateServiceInput = z
  .strictObject({ ...writable, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateServiceInput = z.infer<typeof UpdateServiceInput>;

const writableDeliverable = {
  title: requiredText(200),
  description: optionalText(5000),
  status: z.enum(["not_started", "in_progress", "delivered"]),
  ownerMemberId: Id.nullable(),
  dueOn: Day.nullable(),
};
export const CreateDeliverableInput = z.strictObject(writableDeliverable).partial().required({ title: true });
export type CreateDeliverableInput = z.infer<typeof CreateDeliverableInput>;
export const UpdateDeliverableInput = z
  .strictObject({ ...writableDeliverable, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateDeliverableInput = z.infer<typeof UpdateDeliverableInput>;

/** All deliverables of the service that are not archived, as they shall stand. */
export const OrderDeliverablesInput = z.strictObject({ deliverableIds: z.array(Id).min(1).max(500) });
export type OrderDeliverablesInput = z.infer<typeof OrderDeliverablesInput>;

export const AskApprovalInput = z.strictObject({ contactId: Id, version: Version });
export type AskApprovalInput = z.infer<typeof AskApprovalInput>;
