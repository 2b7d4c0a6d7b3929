import { z } from "zod";
import { writtenText } from "../fields/text.ts";

/** A customer's answer to what was delivered; sending back says why. */
export const DecideDeliverableInput = z
  .strictObject({ decision: z.enum(["approved", "sent_back"]), reason: writtenText(5000).optional() })
  .refine(({ decision, reason }) => decision === "approved" || reason !== undefined, {
    path: ["reason"],
    error: "is needed to send something back",
  })
  .refine(({ decision, reason }) => decision === "sent_back" || reason === undefined, {
    path: ["reason"],
    error: "goes with sending back only",
  });
export type DecideDeliverableInput = z.infer<typeof DecideDeliverableInput>;

const rating = z.int().min(1).max(5);

/** What the customer says of a service that is completed. */
export const RateServiceInput = z.strictObject({
  satisfaction: rating,
  comment: writtenText(5000).nullable().optional(),
});
export type RateServiceInput = z.infer<typeof RateServiceInput>;

/** How the customer sees an objective from their side; null takes the rating back. */
export const RateObjectiveInput = z.strictObject({ rating: rating.nullable() });
export type RateObjectiveInput = z.infer<typeof RateObjectiveInput>;
