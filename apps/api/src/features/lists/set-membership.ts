import { recordAudit } from "@tandem/db/audit/record-audit";
import { lockCompany } from "@tandem/db/companies/writes";
import { addToList, takeOffList } from "@tandem/db/lists/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { getList } from "./save-list.ts";

interface Membership {
  companyId: string;
  listId: string;
  isOn: boolean;
}

/** From now on the company is on the list, or is not; answers whether that changed anything. */
export function setListMembership(ctx: ActContext, { companyId, listId, isOn }: Membership): Promise<boolean> {
  return inTransaction(ctx.db, async (trx) => {
    await getList(trx, ctx, listId);
    if (!(await lockCompany(trx, companyId))) throw notFound("company");
    const hasChanged = isOn
      ? await addToList(trx, { companyId, listId, now: ctx.now })
      : await takeOffList(trx, { companyId, listId });
    if (hasChanged) {
      const action = isOn ? "company.listed" : "company.unlisted";
      await recordAudit(trx, ctx, { action, object: "company", recordId: companyId, companyId, changes: { listId } });
    }
    return hasChanged;
  });
}
