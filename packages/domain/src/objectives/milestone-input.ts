import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { requiredText } from "../fields/text.ts";

export const AddMilestoneInput = z.strictObject({
  title: requiredText(200),
  dueOn: Day.nullable().optional(),
});
export type AddMilestoneInput = z.infer<typeof AddMilestoneInput>;

/** `reached` marks it now or takes the mark away; `position` moves it, 0 is first. */
export const UpdateMilestoneInput = z
  .strictObject({
    title: requiredText(200),
    dueOn: Day.nullable(),
    reached: z.boolean(),
    position: z.int().min(0).max(1000),
  })
  .partial()
  .refine((input) => Object.keys(input).length > 0, { error: "Nothing to change", path: [] });
export type UpdateMilestoneInput = z.infer<typeof UpdateMilestoneInput>;
