import { z } from "zod";
import { KnownMoney } from "../commerce/known-money.ts";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { CompanyReference, ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

export const STAGE_KINDS = ["open", "won", "lost"] as const;
export const StageKind = z.enum(STAGE_KINDS);
export type StageKind = z.infer<typeof StageKind>;

export const Stage = z.object({
  id: Id,
  name: z.string(),
  kind: StageKind,
  position: z.int(),
  probability: z.int(),
  expectedDays: z.int(),
});
export type Stage = z.infer<typeof Stage>;
export const Pipeline = z.object({ id: Id, name: z.string(), stages: z.array(Stage) });
export type Pipeline = z.infer<typeof Pipeline>;

export const Deal = z.object({
  id: Id,
  companyId: Id,
  name: z.string(),
  pipelineId: Id,
  stage: Stage,
  stageSince: Timestamp,
  /** null where none is known or the reader's clearance withholds money */
  value: Money.nullable(),
  probability: z.int(),
  owner: MemberReference.nullable(),
  contact: ContactReference.nullable().optional(),
  products: z.array(z.string()),
  openedOn: Day.nullable(),
  expectedCloseOn: Day.nullable(),
  closedOn: Day.nullable(),
  nextStep: z.string().nullable(),
  lostReason: z.string().nullable(),
  version: Version,
  archivedAt: Timestamp.nullable(),
});
export type Deal = z.infer<typeof Deal>;

/** A stage with how long deals of the book stay in it; `usualStay` makes one figure of it. */
export const StageInUse = Stage.extend({ averageDays: z.number().nullable(), completedStays: z.int() });
export type StageInUse = z.infer<typeof StageInUse>;
export const PipelineInUse = Pipeline.extend({ stages: z.array(StageInUse) });
export type PipelineInUse = z.infer<typeof PipelineInUse>;

/** A deal among those of all companies. */
export const BookDeal = Deal.extend({ company: CompanyReference });
export type BookDeal = z.infer<typeof BookDeal>;

export const DEAL_SORTS = ["name", "value", "expected_close", "closed", "duration", "stage_since"] as const;
export type DealSort = (typeof DEAL_SORTS)[number];

const writable = {
  name: requiredText(200),
  stageId: Id,
  value: KnownMoney.nullable(),
  probability: z.int().min(0).max(100).nullable(),
  ownerMemberId: Id.nullable(),
  contactId: Id.nullable(),
  productIds: z.array(Id).max(50),
  openedOn: Day.nullable(),
  expectedCloseOn: Day.nullable(),
  closedOn: Day.nullable(),
  nextStep: optionalText(500),
  lostReason: optionalText(500),
};

export const CreateDealInput = z.strictObject(writable).partial().required({ name: true });
export type CreateDealInput = z.infer<typeof CreateDealInput>;

export const UpdateDealInput = z
  .strictObject({ ...writable, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateDealInput = z.infer<typeof UpdateDealInput>;

export const TakeBackMoveInput = z.strictObject({ version: Version });
