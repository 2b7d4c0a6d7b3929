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
  logo: z.string().nullable(),
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

/** What the header of the book says about all companies that match, on whatever page they are. */
export const BookSummary = z.object({
  /** counted up to 10,000 */
  count: z.int(),
  /** there are more than `count` */
  isMore: z.boolean(),
  /** open deals of all of them in the reporting currency; null where the reader's clearance withholds money */
  openDealValue: Money.nullable(),
  /** open deals that the value leaves out, because no rate is known for their currency */
  unconvertedDealCount: z.int(),
});
export type BookSummary = z.infer<typeof BookSummary>;

/** A form that filters by nothing sends the field empty. */
const blank = z.literal("").transform(() => undefined);
const Owner = z.union([Id, z.literal("none"), z.literal("me")]);

/**
 * `sort=-renewal` is descending; `q` finds in name and domain; `relationship` and `owner` may repeat, `owner=none` has no
 * owner; `where` is a JSON array of conditions on any field, such as `[{"field":"industry","op":"is","value":["Retail"]}]`.
 */
export const BookQuery = z.strictObject({
  where: z.string().max(16_000).optional(),
  q: z.string().trim().max(200).optional(),
  relationship: z.union([blank, Relationship, z.array(Relationship).max(20)]).optional(),
  owner: z.union([blank, Owner, z.array(Owner).max(50)]).optional(),
  renewalWithinDays: z.union([blank, z.coerce.number().int().min(0).max(3650)]).optional(),
  archived: z.enum(["true", "false", ""]).optional(),
  sort: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
});
export type BookQuery = z.infer<typeof BookQuery>;
