import { findSegment, listSegments, matchingFilters, type StoredSegment } from "@tandem/db/segments/reads";
import { mayRead } from "@tandem/domain/access/may-read";
import { asksForMoney } from "@tandem/domain/companies/book-where";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Segment } from "@tandem/domain/segments/segment";
import type { MemberContext } from "../../http/context.ts";
import { filterBy } from "../companies/book-filter.ts";

type ReadContext = Pick<MemberContext, "db" | "actor" | "now">;

/** The reader's own segments and the shared ones. */
export async function readSegments({ db, actor }: ReadContext): Promise<Segment[]> {
  return (await listSegments(db, actor.memberId)).map((segment) => asSeen(actor, segment));
}

export async function readSegment({ db, actor }: ReadContext, segmentId: string): Promise<Segment> {
  const segment = await findSegment(db, actor.memberId, segmentId);
  if (!segment) throw notFound("segment");
  return asSeen(actor, segment);
}

/** Which of the reader's segments the company matches today. What is withheld is left out: a match would tell. */
export async function segmentsOf(ctx: ReadContext, companyId: string): Promise<Segment[]> {
  const segments = (await readSegments(ctx)).filter((segment) => !segment.isWithheld && segment.where.length > 0);
  const filters = await Promise.all(segments.map(({ where }) => filterBy(ctx, where)));
  const matched = new Set(await matchingFilters(ctx.db, companyId, filters));
  return segments.filter((_, index) => matched.has(index));
}

/** Conditions on money say nothing to who may not see money, not even which amount they begin at. */
function asSeen(actor: ReadContext["actor"], segment: StoredSegment): Segment {
  const isWithheld =
    !mayRead(actor, "financial") && (asksForMoney(segment.where) || segment.sort.endsWith("open_deals"));
  return isWithheld ? { ...segment, where: [], sort: "name", isWithheld } : { ...segment, isWithheld };
}
