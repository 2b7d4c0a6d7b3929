import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { findLink, linksOf } from "@tandem/db/links/reads";
import { insertLink } from "@tandem/db/links/writes";
import { assertRecordsThere } from "@tandem/db/records/assert-records-there";
import { inTransaction } from "@tandem/db/transaction";
import { DomainError, invalid } from "@tandem/domain/errors/domain-error";
import type { Link, MakeLinkInput } from "@tandem/domain/links/link";
import { hasNoDirection, LINK_RULES, mayLink } from "@tandem/domain/links/link-kinds";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** Ties two records of one company. */
export function makeLink(ctx: ActContext, companyId: string, { kind, from, to }: MakeLinkInput): Promise<Link> {
  refuseUnfitting({ kind, from, to });
  return inTransaction(ctx.db, async (trx) => {
    await assertRecordsThere(trx, companyId, [
      { path: "from.id", ...from },
      { path: "to.id", ...to },
    ]);
    if (await findLink(trx, companyId, { kind, from, to }, { eitherWay: hasNoDirection(kind) })) throw alreadyLinked();
    const id = newId();
    const ends = { fromObject: from.object, fromId: from.id, toObject: to.object, toId: to.id };
    const row = { companyId, id, kind, ...ends, createdBy: ctx.actor.memberId, createdAt: ctx.now };
    if (!(await insertLink(trx, row))) throw alreadyLinked();
    const changes = { kind, ...ends };
    await recordAudit(trx, ctx, { action: "link.made", object: "link", recordId: id, companyId, changes });
    return getRecord(trx, linksOf(companyId), "link", id);
  });
}

function refuseUnfitting({ kind, from, to }: MakeLinkInput): void {
  if (from.object === to.object && from.id.toLowerCase() === to.id.toLowerCase())
    throw invalid([{ path: "to.id", message: "A record cannot be linked to itself" }]);
  if (mayLink(kind, from.object, to.object)) return;
  const message = `A ${from.object} ${LINK_RULES[kind].words[0]} no ${to.object}`;
  throw invalid([{ path: "kind", message }]);
}

const alreadyLinked = () =>
  new DomainError("conflict", "These two are linked like this already.", { reason: "already_linked" });
