import { z } from "zod";
import { TagReference } from "../companies/company.ts";
import { Day, Timestamp, TimestampInput } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { EmailAddress, optionalText, requiredText, writtenText } from "../fields/text.ts";

/** In the order of an objective's life, which is also the order of sorting. */
export const OBJECTIVE_STATUSES = ["not_started", "in_progress", "paused", "completed", "abandoned"] as const;
export const ObjectiveStatus = z.enum(OBJECTIVE_STATUSES);
export type ObjectiveStatus = z.infer<typeof ObjectiveStatus>;

export const DIRECTIONS = ["reach", "keep_at_or_above", "keep_at_or_below"] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;

export const COMPLETIONS = ["manual", "attribute"] as const;

export const LEVELS = ["high", "medium", "low"] as const;
export const Level = z.enum(LEVELS);

export const PACES = ["ahead", "on_track", "behind"] as const;
export const Pace = z.enum(PACES);
export type Pace = z.infer<typeof Pace>;

/** A decimal as text, exact: at most 20 digits before and 10 after the point. */
export const Decimal = z.string().regex(/^-?\d{1,20}(\.\d{1,10})?$/, "Not a number such as 42 or 3.5");

export const Milestone = z.object({
  id: Id,
  title: z.string(),
  dueOn: Day.nullable(),
  reachedAt: Timestamp.nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** Progress 0–1 to four decimals, what a straight line from start to due expects today, and the pace between the two. */
export const Progress = z.object({
  value: z.number().nullable(),
  expected: z.number().nullable(),
  pace: Pace.nullable(),
  maintains: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;

export const Share = z.object({
  sharedAt: Timestamp,
  sharedBy: MemberReference.nullable(),
  contactIds: z.array(Id).nullable(),
});

export const Objective = z.object({
  id: Id,
  companyId: Id,
  title: z.string(),
  description: z.string().nullable(),
  assignee: z
    .union([
      MemberReference.extend({ kind: z.literal("member") }),
      ContactReference.extend({ kind: z.literal("contact") }),
    ])
    .nullable(),
  collaborators: z.array(z.string()),
  priority: Level,
  risk: Level.nullable(),
  riskNote: z.string().nullable(),
  health: z.int().min(1).max(5).nullable(),
  /** the customer's own rating, given in the portal */
  customerHealth: z.int().min(1).max(5).nullable(),
  startOn: Day.nullable(),
  dueOn: Day.nullable(),
  baseline: Decimal.nullable(),
  current: Decimal.nullable(),
  target: Decimal.nullable(),
  unit: z.string().nullable(),
  direction: Direction,
  manualPercent: z.int().nullable(),
  completion: z.enum(COMPLETIONS),
  /** The one that `current` follows, where it completes by an attribute. */
  attribute: z.object({ id: Id, key: z.string(), name: z.string() }).nullable(),
  progress: Progress,
  status: ObjectiveStatus,
  statusReason: z.string().nullable(),
  completedAt: Timestamp.nullable(),
  milestones: z.array(Milestone),
  tags: z.array(TagReference),
  sharedCommentCount: z.int(),
  internalCommentCount: z.int(),
  share: Share.nullable(),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  archivedAt: Timestamp.nullable(),
});
export type Objective = z.infer<typeof Objective>;

const writable = {
  title: requiredText(200),
  description: optionalText(5000),
  assigneeMemberId: Id.nullable(),
  assigneeContactId: Id.nullable(),
  collaborators: z.array(EmailAddress).max(50),
  priority: Level,
  risk: Level.nullable(),
  riskNote: optionalText(2000),
  health: z.int().min(1).max(5).nullable(),
  startOn: Day.nullable(),
  dueOn: Day.nullable(),
  baseline: Decimal.nullable(),
  current: Decimal.nullable(),
  target: Decimal.nullable(),
  unit: optionalText(40),
  direction: Direction,
  manualPercent: z.int().min(0).max(100).nullable(),
  completion: z.enum(COMPLETIONS),
  /** a number of the company, which `current` follows from now on */
  attributeId: Id.nullable(),
  /** all of them from now on */
  tagIds: z.array(Id).max(50),
};
const milestonesInput = z.array(z.strictObject({ title: requiredText(200), dueOn: Day.nullable().optional() })).max(50);

export const CreateObjectiveInput = z
  .strictObject({ ...writable, milestones: milestonesInput })
  .partial()
  .required({ title: true });
export type CreateObjectiveInput = z.infer<typeof CreateObjectiveInput>;

export const UpdateObjectiveInput = z
  .strictObject({ ...writable, status: ObjectiveStatus, statusReason: optionalText(2000), archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateObjectiveInput = z.infer<typeof UpdateObjectiveInput>;

/** Everyone with portal access, or the named contacts; `notify` mails them, with `note` as the words of who shares. */
export const ShareObjectiveInput = z.strictObject({
  contactIds: z.array(Id).min(1).max(100).nullable(),
  notify: z.boolean().optional(),
  note: optionalText(2000).optional(),
});
export type ShareObjectiveInput = z.infer<typeof ShareObjectiveInput>;

export const RecordProgressInput = z
  .strictObject({
    value: Decimal.optional(),
    percent: z.int().min(0).max(100).optional(),
    note: optionalText(2000).optional(),
    occurredAt: TimestampInput.optional(),
  })
  .refine((input) => (input.value === undefined) !== (input.percent === undefined), {
    error: "Give a value or a percent",
    path: ["value"],
  });
export type RecordProgressInput = z.infer<typeof RecordProgressInput>;

export const ObjectiveComment = z.object({
  id: Id,
  body: z.string(),
  visibility: z.enum(["shared", "internal"]),
  author: z.object({ kind: z.enum(["member", "contact"]), id: Id.nullable(), name: z.string() }),
  createdAt: Timestamp,
});
export type ObjectiveComment = z.infer<typeof ObjectiveComment>;

/** Members who are mentioned are told by mail, once. */
export const CommentInput = z.strictObject({
  body: writtenText(5000),
  visibility: z.enum(["shared", "internal"]),
  mentionedMemberIds: z.array(Id).max(50).optional(),
});
export type CommentInput = z.infer<typeof CommentInput>;
