import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { findPrivateLists } from "@tandem/db/segments/reads";
import { deleteSegment, insertSegment, lockSegment, updateSegment } from "@tandem/db/segments/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { bookOrder } from "@tandem/domain/companies/book-order";
import { conditionsOf } from "@tandem/domain/companies/book-where";
import { forbidden, invalid } from "@tandem/domain/errors/domain-error";
import type { CreateSegmentInput, Segment, UpdateSegmentInput } from "@tandem/domain/segments/segment";
import { assertVersion } from "../../http/assert-version.ts";
import type { MemberContext } from "../../http/context.ts";
import { filterBy } from "../companies/book-filter.ts";
import { readSegment } from "./read-segments.ts";

/** Keeps a filter of the book under a name. */
export function createSegment(ctx: MemberContext, input: CreateSegmentInput): Promise<Segment> {
  const segment = { sort: "name", isShared: false, ...input };
  return inTransaction(ctx.db, async (trx) => {
    await refuseUnfit({ ...ctx, db: trx }, segment);
    const id = newId();
    await insertSegment(trx, { ...segment, id, ownerMemberId: ctx.actor.memberId, createdAt: ctx.now });
    await audit(trx, ctx, "segment.created", id, { ...segment });
    return readSegment({ ...ctx, db: trx }, id);
  });
}

/** Its owner alone renames, shares and changes it; everyone else saves one of their own. */
export function changeSegment(ctx: MemberContext, segmentId: string, input: UpdateSegmentInput): Promise<Segment> {
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockOwn({ ...ctx, db: trx }, segmentId);
    assertVersion("view", input.version, before);
    const { version: _, ...change } = input;
    await refuseUnfit({ ...ctx, db: trx }, { ...before, ...change });
    await updateSegment(trx, segmentId, change, ctx.now);
    await audit(trx, ctx, "segment.changed", segmentId, { ...change });
    return readSegment({ ...ctx, db: trx }, segmentId);
  });
}

export function removeSegment(ctx: MemberContext, segmentId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const { name } = await lockOwn({ ...ctx, db: trx }, segmentId);
    await deleteSegment(trx, segmentId);
    await audit(trx, ctx, "segment.deleted", segmentId, { name });
  });
}

type TransactionOf = Parameters<typeof insertSegment>[0];

async function lockOwn(ctx: MemberContext & { db: TransactionOf }, segmentId: string): Promise<Segment> {
  await lockSegment(ctx.db, segmentId);
  const segment = await readSegment(ctx, segmentId);
  if (!segment.isMine) throw forbidden("Only its owner may change this view. Save it as a new one of your own.");
  return segment;
}

/** Refuses an unknown order, money that the owner may not see, and a shared view of a list that others cannot open. */
async function refuseUnfit(
  ctx: MemberContext,
  { where, sort, isShared }: { where: BookWhere; sort: string; isShared: boolean },
) {
  bookOrder(sort);
  await filterBy(ctx, where);
  if (!isShared) return;
  const listIds = conditionsOf(where).flatMap((one) => (one.field === "lists" && "value" in one ? one.value : []));
  const [hidden] = listIds.length > 0 ? await findPrivateLists(ctx.db, listIds) : [];
  if (hidden)
    throw invalid([
      { path: "isShared", message: `needs the list ${hidden} to be shared too, as others cannot see it` },
    ]);
}

const audit = (
  trx: TransactionOf,
  ctx: MemberContext,
  action: string,
  recordId: string,
  changes: Record<string, unknown>,
) => recordAudit(trx, ctx, { action, object: "segment", recordId, companyId: null, changes });
