import { z } from "@hono/zod-openapi";
import type { DealQuery } from "@tandem/db/deals/reads";
import { DEAL_SORTS, type DealSort, STAGE_KINDS } from "@tandem/domain/deals/deal";
import { forbidden } from "@tandem/domain/errors/domain-error";
import { PageQuery } from "../../http/pagination.ts";
import type { ActContext } from "../timeline/act-context.ts";

const SORTS = DEAL_SORTS.flatMap((sort) => [sort, `-${sort}` as const]);

/** The query of every list of deals. */
export const DealListQuery = PageQuery.extend({
  stageKind: z.enum([...STAGE_KINDS, "closed"]).optional(),
  pipelineId: z.uuid().optional(),
  stageId: z.uuid().optional(),
  closesWithinDays: z.coerce.number().int().min(0).max(3650).optional(),
  contactId: z.uuid().optional(),
  owner: z.union([z.uuid(), z.enum(["me", "none"])]).optional(),
  q: z.string().trim().max(200).optional(),
  archived: z.enum(["true", "false"]).optional(),
  sort: z.enum(SORTS).default("expected_close"),
});
type Asked = z.infer<typeof DealListQuery>;

type Asker = Pick<ActContext, "actor" | "now">;

export const queryOf = (asker: Asker, { limit, cursor, ...query }: Asked): DealQuery => ({
  ...dealsAsked(asker, query),
  limit,
  cursor,
});

/** What the list is filtered and sorted by. */
export function dealsAsked(
  { actor, now }: Asker,
  { sort, owner, archived, closesWithinDays: days, ...query }: Omit<Asked, "limit" | "cursor">,
): Omit<DealQuery, "limit" | "cursor"> {
  const by = sort.replace(/^-/, "") as DealSort;
  if (by === "value" && !actor.clearances.includes("financial"))
    throw forbidden("Sorting by value needs clearance for money.", "money_withheld");
  const ownerMemberId = owner === "me" ? actor.memberId : owner === "none" ? null : owner;
  return {
    ...query,
    sort: by,
    order: sort.startsWith("-") ? "desc" : "asc",
    archived: archived === "true",
    ownerMemberId,
    ...(days !== undefined && { closesWithin: { days, now } }),
  };
}
