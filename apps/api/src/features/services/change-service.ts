import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import type { Database } from "@tandem/db/schema/database";
import { listDeliverableIds, updateService } from "@tandem/db/services/writes";
import { withdrawShare } from "@tandem/db/sharing/writes";
import { archiveTimelineCopies, restoreTimelineCopies } from "@tandem/db/timeline/archive";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Service, UpdateServiceInput } from "@tandem/domain/services/service";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { checkService } from "./check-service.ts";
import { getService, holdService } from "./get-service.ts";

/** Changes what is given. Archiving takes it back from the customer and out of the history, until it is restored. */
export function changeService(
  ctx: MemberContext,
  companyId: string,
  serviceId: string,
  { version, archived, ...fields }: UpdateServiceInput,
): Promise<Service> {
  return inTransaction(ctx.db, async (trx) => {
    const { service: before, archivedAt, share } = await holdService(trx, companyId, serviceId, ctx.now);
    if (archived !== false) refuseArchived("service", { archivedAt });
    const { startsOn = before.startsOn, endsOn = before.endsOn, status = before.status } = fields;
    await checkService(trx, companyId, { ...fields, startsOn, endsOn });
    if (Object.keys(fields).length === 0 && archived === undefined) return before;

    await updateService(
      trx,
      { companyId, id: serviceId, at: ctx.now },
      {
        ...fields,
        ...ratingOf(before, fields.satisfaction, ctx.now),
        ...(status !== before.status && { completedAt: status === "completed" ? ctx.now : null }),
        ...(archived !== undefined && { archivedAt: archived ? ctx.now : null }),
      },
    );
    if (archived === false && archivedAt) await takeOut(trx, companyId, serviceId);
    if (fields.name) await updateTimelineCopies(trx, companyId, "service", serviceId, { title: fields.name });
    if (share.sharedAt !== null) await joinCompanyTeam(trx, companyId, fields.ownerMemberId);
    if (archived) await putAway(ctx, trx, companyId, serviceId);
    const after = await getService(trx, companyId, serviceId, ctx.now);
    await recordEdit(trx, ctx, {
      action: "service.changed",
      object: "service",
      companyId,
      recordId: serviceId,
      version,
      before,
      after,
      changes: { ...fields, ...(archived !== undefined && { archived }) },
    });
    return after;
  });
}

/** What we write down of the customer's opinion takes the place of what they said themselves. */
function ratingOf({ satisfaction }: Service, to: number | null | undefined, now: Date) {
  if (to === undefined || to === satisfaction) return {};
  return { satisfactionBy: null, satisfactionComment: null, satisfactionAt: to === null ? null : now };
}

/** What its deliverables have to tell goes and comes with it; those in the archive themselves stay there. */
async function putAway(ctx: MemberContext, trx: Transaction<Database>, companyId: string, serviceId: string) {
  const record = { companyId, object: "service", recordId: serviceId } as const;
  await withdrawShare(trx, record, { by: ctx.actor.memberId, at: ctx.now });
  const ids = await listDeliverableIds(trx, companyId, serviceId);
  await archiveTimelineCopies(trx, companyId, { object: "service", ids: [serviceId] }, ctx.now);
  await archiveTimelineCopies(trx, companyId, { object: "deliverable", ids }, ctx.now);
  await refreshCompanyFigures(trx, [companyId]);
}

async function takeOut(trx: Transaction<Database>, companyId: string, serviceId: string) {
  const ids = await listDeliverableIds(trx, companyId, serviceId);
  await restoreTimelineCopies(trx, companyId, { object: "service", ids: [serviceId] });
  await restoreTimelineCopies(trx, companyId, { object: "deliverable", ids });
  await refreshCompanyFigures(trx, [companyId]);
}
