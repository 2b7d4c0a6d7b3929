import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { findList } from "@tandem/db/lists/reads";
import { deleteList, insertList, lockList, updateList } from "@tandem/db/lists/writes";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { forbidden, notFound } from "@tandem/domain/errors/domain-error";
import type { CompanyList, CreateListInput, UpdateListInput } from "@tandem/domain/lists/list";
import type { Transaction } from "kysely";
import { assertVersion } from "../../http/assert-version.ts";
import type { ActContext } from "../timeline/act-context.ts";

export function createList(ctx: ActContext, input: CreateListInput): Promise<CompanyList> {
  return inTransaction(ctx.db, async (trx) => {
    const id = newId();
    const list = { isShared: false, ...input };
    await insertList(trx, { ...list, id, ownerMemberId: ctx.actor.memberId, createdAt: ctx.now });
    await audit(trx, ctx, "list.created", id, { ...list });
    return getList(trx, ctx, id);
  });
}

/** Its owner alone renames and shares it. */
export function changeList(ctx: ActContext, listId: string, input: UpdateListInput): Promise<CompanyList> {
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockOwn(trx, ctx, listId);
    assertVersion("list", input.version, before);
    const { version: _, ...change } = input;
    await updateList(trx, listId, change, ctx.now);
    await audit(trx, ctx, "list.changed", listId, { ...change });
    return getList(trx, ctx, listId);
  });
}

export function removeList(ctx: ActContext, listId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const { name } = await lockOwn(trx, ctx, listId);
    await deleteList(trx, listId);
    await audit(trx, ctx, "list.deleted", listId, { name });
  });
}

/** The list as this member may see it. */
export async function getList(trx: Transaction<Database>, ctx: ActContext, listId: string): Promise<CompanyList> {
  const list = await findList(trx, ctx.actor.memberId, listId);
  if (!list) throw notFound("list");
  return list;
}

async function lockOwn(trx: Transaction<Database>, ctx: ActContext, listId: string): Promise<CompanyList> {
  await lockList(trx, listId);
  const list = await getList(trx, ctx, listId);
  if (!list.isMine) throw forbidden("Only its owner may change this list.");
  return list;
}

const audit = (
  trx: Transaction<Database>,
  ctx: ActContext,
  action: string,
  recordId: string,
  changes: Record<string, unknown>,
) => recordAudit(trx, ctx, { action, object: "list", recordId, companyId: null, changes });
