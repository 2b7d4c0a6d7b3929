import { z } from "zod";

/** The mails that a link from one of them is about; whose they are is said as little as a link needs. */
export const MailSubscription = z.object({
  maskedEmail: z.string(),
  isOn: z.boolean(),
  /** objectives of which this address still gets mails */
  count: z.int(),
});
export type MailSubscription = z.infer<typeof MailSubscription>;

/** Off or on again: for the one objective, or for all that the address follows. */
export const SetMailSubscriptionInput = z.strictObject({ isOn: z.boolean(), all: z.boolean().optional() });
export type SetMailSubscriptionInput = z.infer<typeof SetMailSubscriptionInput>;
