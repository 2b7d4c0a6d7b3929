import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { PipelineInUse, StageInUse, StageKind } from "./deal.ts";

/** A stage as the settings show it: with how many deals are in it, those in the archive left out. */
export const StageSetting = StageInUse.extend({ deals: z.int(), archivedAt: Timestamp.nullable() });
export type StageSetting = z.infer<typeof StageSetting>;

export const PipelineSetting = PipelineInUse.omit({ stages: true }).extend({
  stages: z.array(StageSetting),
  archivedAt: Timestamp.nullable(),
});
export type PipelineSetting = z.infer<typeof PipelineSetting>;

export const CreatePipelineInput = z.strictObject({ name: requiredText(80) });
export type CreatePipelineInput = z.infer<typeof CreatePipelineInput>;

export const UpdatePipelineInput = z.strictObject({ name: requiredText(80), archived: z.boolean() }).partial();
export type UpdatePipelineInput = z.infer<typeof UpdatePipelineInput>;

const stage = {
  name: requiredText(80),
  /** in percent; a won stage has 100 and a lost one 0, always */
  probability: z.int().min(0).max(100),
  /** stands in for the average stay until five deals have completed the stage */
  expectedDays: z.int().min(1).max(1000),
};

export const CreateStageInput = z.strictObject({
  ...stage,
  kind: StageKind.default("open"),
  expectedDays: stage.expectedDays.default(21),
});
export type CreateStageInput = z.infer<typeof CreateStageInput>;

/** `moveDealsToStageId` is the stage that the deals of an archived one go to. */
export const UpdateStageInput = z.strictObject({ ...stage, archived: z.boolean(), moveDealsToStageId: Id }).partial();
export type UpdateStageInput = z.infer<typeof UpdateStageInput>;

/** All that are in use, in their new order. */
export const OrderInput = z.strictObject({ stageIds: z.array(Id).min(1).max(200) });
export type OrderInput = z.infer<typeof OrderInput>;
