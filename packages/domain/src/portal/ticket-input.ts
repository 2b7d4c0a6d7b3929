import { z } from "zod";
import { requiredText, writtenText } from "../fields/text.ts";
import { TicketPriority } from "../tickets/ticket.ts";

/** What a customer asks. */
export const PortalTicketInput = z.strictObject({
  subject: requiredText(300),
  body: writtenText(20_000),
  priority: TicketPriority.optional(),
});
export type PortalTicketInput = z.infer<typeof PortalTicketInput>;

/** What a customer says on a ticket; it is always public. */
export const PortalReplyInput = z.strictObject({ body: writtenText(20_000) });
export type PortalReplyInput = z.infer<typeof PortalReplyInput>;

/** Solved, as the customer sees it, or open again. */
export const MoveTicketInput = z.strictObject({ status: z.enum(["solved", "open"]) });
export type MoveTicketInput = z.infer<typeof MoveTicketInput>;

/** How content the customer is with what was done, 1–5. */
export const RateTicketInput = z.strictObject({
  rating: z.int().min(1).max(5),
  comment: writtenText(2000).nullable().optional(),
});
export type RateTicketInput = z.infer<typeof RateTicketInput>;
