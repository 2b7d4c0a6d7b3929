import { z } from "zod";
import { Order } from "../commerce/order.ts";
import { Quote } from "../commerce/quote.ts";
import { Timestamp } from "../dates/schemas.ts";
import { CompanyReference, Id, MemberReference } from "../fields/references.ts";
import { Meeting } from "../meetings/meeting.ts";
import { BookDeal, Deal, PipelineInUse, StageKind } from "./deal.ts";
import { DealFigures } from "./deal-figures.ts";

const PassedStage = z.object({ id: Id, name: z.string(), kind: StageKind });

/** One move of a deal: from where, to where, who, when, and how long it had stayed. */
export const DealMove = z.object({
  id: Id,
  /** null where the deal began */
  from: PassedStage.nullable(),
  to: PassedStage,
  at: Timestamp,
  by: MemberReference.nullable(),
  /** days in the stage it left */
  days: z.number().nullable(),
});
export type DealMove = z.infer<typeof DealMove>;

/** Everything the page of one deal shows. */
export const DealRecord = z.object({
  company: CompanyReference,
  deal: Deal,
  productIds: z.array(Id),
  /** the latest first */
  moves: z.array(DealMove),
  quotes: z.array(Quote),
  orders: z.array(Order),
  meetings: z.array(Meeting),
});
export type DealRecord = z.infer<typeof DealRecord>;

/** What the deals of a company begin with: the figures, and every open one, the next to close first. */
export const DealsOverview = z.object({ figures: DealFigures, open: z.array(Deal) });
export type DealsOverview = z.infer<typeof DealsOverview>;

/** One pipeline as columns: every open stage with its deals, the next to close first. */
export const DealBoard = z.object({
  pipeline: PipelineInUse,
  columns: z.array(z.object({ stageId: Id, deals: z.array(BookDeal), isMore: z.boolean() })),
});
export type DealBoard = z.infer<typeof DealBoard>;
