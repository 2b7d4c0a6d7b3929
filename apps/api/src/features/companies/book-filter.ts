import type { BookFilter } from "@tandem/db/book/book-filter";
import { type BookReader, listRates } from "@tandem/db/book/book-reader";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { mayRead } from "@tandem/domain/access/may-read";
import { askedWhere } from "@tandem/domain/companies/asked-where";
import type { BookQuery } from "@tandem/domain/companies/book";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { asksForMoney, conditionsOf } from "@tandem/domain/companies/book-where";
import { forbidden } from "@tandem/domain/errors/domain-error";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { MemberContext } from "../../http/context.ts";

type ReadContext = Pick<MemberContext, "db" | "actor" | "now">;

/** What a query of the book asks for. Conditions on money are refused to who may not see it: the matches would tell. */
export const bookFilter = (ctx: ReadContext, query: BookQuery): Promise<BookFilter> => filterBy(ctx, askedWhere(query));

/** The filter that these conditions are for this reader today. */
export async function filterBy(ctx: ReadContext, asked: BookWhere): Promise<BookFilter> {
  if (asksForMoney(asked) && !mayRead(ctx.actor, "financial"))
    throw forbidden("This filters by money, which you may not see, so it cannot be shown to you.", "clearance");
  const where = asked.filter((part) => "any" in part || part.field !== "archived");
  const archived = asked.some((part) => !("any" in part) && part.field === "archived" && part.value);
  return { archived, where, reader: await readerOf(ctx, where) };
}

const UNDATED = { today: "", timeZone: "", rates: [] };

/** Whose book it is; the plain one asks the database for nothing but itself. */
export async function readerOf({ db, actor, now }: ReadContext, where: BookWhere): Promise<BookReader> {
  const { memberId, clearances } = actor;
  if (where.length === 0) return { memberId, clearances, ...UNDATED };
  const { timeZone } = await getWorkspace(db);
  const today = workspaceDay(now, timeZone);
  const needsRates = conditionsOf(where).some(({ field }) => field === "annual_revenue");
  return { memberId, clearances, today, timeZone, rates: needsRates ? await listRates(db, today) : [] };
}
