import { BOOK_KEYS } from "@tandem/db/book/book-key";
import { type BookPlace, listBook, selectBookKeys } from "@tandem/db/book/list-book";
import { summariseBook } from "@tandem/db/book/summarise-book";
import type { JsonText } from "@tandem/db/json-text";
import { mayRead } from "@tandem/domain/access/may-read";
import type { BookQuery, BookRow, BookSummary } from "@tandem/domain/companies/book";
import { type BookOrder, bookOrder } from "@tandem/domain/companies/book-order";
import { forbidden } from "@tandem/domain/errors/domain-error";
import { z } from "zod";
import type { MemberContext } from "../../http/context.ts";
import { encodeCursor, type Page, readCursor } from "../../http/pagination.ts";
import { bookFilter } from "./book-filter.ts";

type ReadContext = Pick<MemberContext, "db" | "actor" | "now">;

/** A page of the book of business in the asked order. */
export async function readBook(ctx: ReadContext, query: BookQuery): Promise<JsonText<Page<BookRow>>> {
  const { limit = 50, cursor } = query;
  const order = orderFor(ctx, query);
  const seesMoney = mayRead(ctx.actor, "financial");
  const after = placeOf(cursor || undefined, order);
  const { items, next } = await listBook(ctx.db, {
    filter: await bookFilter(ctx, query),
    order,
    after,
    limit,
    seesMoney,
  });
  const nextCursor = next && encodeCursor([nameOf(order), next.value, next.id]);
  return `{"items":${items},"nextCursor":${JSON.stringify(nextCursor)}}`;
}

/** What the header says about everything that matches, on whatever page. */
export async function readBookSummary(ctx: ReadContext, query: BookQuery): Promise<BookSummary> {
  placeOf(query.cursor || undefined, bookOrder(query.sort)); // the same address as the list refuses what the list refuses
  return summariseBook(ctx.db, await bookFilter(ctx, query), { seesMoney: mayRead(ctx.actor, "financial") });
}

/** What stands in the whole book as it is filtered and sorted here, on all its pages. */
export async function bookKeys(ctx: ReadContext, query: Omit<BookQuery, "limit" | "cursor">) {
  return selectBookKeys({ order: orderFor(ctx, query), filter: await bookFilter(ctx, query) });
}

function orderFor({ actor }: ReadContext, { sort }: Pick<BookQuery, "sort">): BookOrder {
  const order = bookOrder(sort);
  if (order.by === "open_deals" && !mayRead(actor, "financial"))
    throw forbidden("You may not see money, so companies cannot be sorted by it for you.", "clearance");
  return order;
}

const SHAPES = {
  text: z.string(),
  bigint: z.int(),
  timestamptz: z.iso.datetime({ offset: true }),
  date: z.iso.date(),
};

/** A cursor of another order is not one of this list. */
function placeOf(cursor: string | undefined, order: BookOrder): BookPlace | null {
  if (cursor === undefined) return null;
  const { type, isNullable } = BOOK_KEYS[order.by];
  const value = isNullable ? SHAPES[type].nullable() : SHAPES[type];
  const key = readCursor(cursor, z.tuple([z.literal(nameOf(order)), value, z.uuid()]));
  return key && { value: key[1], id: key[2] };
}

const nameOf = ({ by, isDescending }: BookOrder) => `${isDescending ? "-" : ""}${by}`;
