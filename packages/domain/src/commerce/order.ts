import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id, Version } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { KnownAmount } from "./known-money.ts";

export const ORDER_STATUSES = ["placed", "fulfilled", "cancelled"] as const;
export const OrderStatus = z.enum(ORDER_STATUSES);

export const Order = z.object({
  id: Id,
  companyId: Id,
  number: z.string(),
  status: OrderStatus,
  /** null where the reader's clearance withholds money */
  total: Money.nullable(),
  dealId: Id.nullable(),
  placedAt: Timestamp,
  /** The system it came from; null for what was written here. */
  source: z.string().nullable(),
  version: Version,
});
export type Order = z.infer<typeof Order>;

const writable = {
  number: requiredText(60),
  total: KnownAmount,
  dealId: Id.nullable(),
  placedAt: TimestampInput,
};

export const PlaceOrderInput = z.strictObject(writable).partial().required({ number: true, total: true });
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>;

export const UpdateOrderInput = z
  .strictObject({ ...writable, status: OrderStatus })
  .partial()
  .extend({ version: Version });
export type UpdateOrderInput = z.infer<typeof UpdateOrderInput>;
