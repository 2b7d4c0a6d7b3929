import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";
import { KnownAmount } from "./known-money.ts";

export const BILLINGS = ["monthly", "quarterly", "yearly"] as const;
export const Billing = z.enum(BILLINGS);
export type Billing = z.infer<typeof Billing>;

export const Subscription = z.object({
  id: Id,
  companyId: Id,
  name: z.string(),
  plan: z.string().nullable(),
  seats: z.int().nullable(),
  /** per billing period; null where the reader's clearance withholds money */
  amount: Money.nullable(),
  monthly: Money.nullable(),
  billing: Billing,
  startsOn: Day,
  endsOn: Day.nullable(),
  renewsOn: Day.nullable(),
  autoRenew: z.boolean(),
  cancelledOn: Day.nullable(),
  /** The system it came from; null for what was written here. */
  source: z.string().nullable(),
  version: Version,
});
export type Subscription = z.infer<typeof Subscription>;

const writable = {
  name: requiredText(200),
  plan: optionalText(120),
  seats: z.int().min(0).max(100_000_000).nullable(),
  amount: KnownAmount,
  billing: Billing,
  startsOn: Day,
  renewsOn: Day.nullable(),
  autoRenew: z.boolean(),
};

export const CreateSubscriptionInput = z
  .strictObject(writable)
  .partial()
  .required({ name: true, amount: true, startsOn: true });
export type CreateSubscriptionInput = z.infer<typeof CreateSubscriptionInput>;

export const UpdateSubscriptionInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateSubscriptionInput = z.infer<typeof UpdateSubscriptionInput>;

/** Runs until `endsOn`: the next renewal unless told. */
export const CancelSubscriptionInput = z.strictObject({ version: Version, endsOn: Day.optional() });
export type CancelSubscriptionInput = z.infer<typeof CancelSubscriptionInput>;

const MONTHS: Record<Billing, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** The amount of one billing period spread over its months, in minor units, rounded half up. */
export const monthlyMinor = (minor: number, billing: Billing): number => Math.round(minor / MONTHS[billing]);

/** What is billed each time, given what it brings per month. */
export const billedMinor = (monthly: number, billing: Billing): number => monthly * MONTHS[billing];
