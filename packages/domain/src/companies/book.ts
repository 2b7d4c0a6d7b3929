import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id, MemberReference } from "../fields/references.ts";
import { Relationship } from "./company.ts";

export const BOOK_SORTS = [
  "name",
  "relationship",
  "owner",
  "open_deals",
  "last_activity",
  "renewal",
  "open_tickets",
] as const;
export const BookSort = z.enum(BOOK_SORTS);
export type BookSort = z.infer<typeof BookSort>;

/** One company in the book of business. */
export const BookRow = z.object({
  id: Id,
  name: z.string(),
  relationship: Relationship,
  industry: z.string().nullable(),
  city: z.string().nullable(),
  owner: MemberReference.nullable(),
  openDealCount: z.int(),
  /** in the reporting currency; null where the reader's clearance withholds money */
  openDealValue: Money.nullable(),
  /** open deals that the value leaves out, because no rate is known for their currency */
  unconvertedDealCount: z.int(),
  openTicketCount: z.int(),
  activeObjectiveCount: z.int(),
  lastActivityAt: Timestamp.nullable(),
  renewalOn: Day.nullable(),
});
export type BookRow = z.infer<typeof BookRow>;

/** `sort=-renewal` is descending; `q` finds in name and domain; `Relationship` and `owner` may repeat, `owner=none` has no owner. */
export const BookQuery = z.object({
  q: z.string().trim().max(200).optional(),
  relationship: z.union([Relationship, z.array(Relationship)]).optional(),
  owner: z.union([Id, z.literal("none"), z.literal("me")]).optional(),
  renewalWithinDays: z.coerce.number().int().min(0).max(3650).optional(),
  archived: z.enum(["true", "false"]).optional(),
  sort: z
    .string()
    .regex(/^-?[a-z_]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(2000).optional(),
});
export type BookQuery = z.infer<typeof BookQuery>;
