import type { Settled } from "@tandem/db/bulk-acts/run";
import { lockCompany } from "@tandem/db/companies/writes";
import { hasServedSince } from "@tandem/db/company-team/reads";
import { leaveCompanyTeam } from "@tandem/db/company-team/writes";
import type { BulkChange } from "@tandem/domain/bulk-acts/bulk-act";
import type { UpdateCompanyInput } from "@tandem/domain/companies/company";
import { notFound } from "@tandem/domain/errors/domain-error";
import { changeCompany } from "../../companies/change-company.ts";
import { setListMembership } from "../../lists/set-membership.ts";
import { setCompanyTag } from "../../tags/set-company-tag.ts";
import { isStill } from "./cells.ts";
import type { StepContext } from "./settle-companies.ts";

interface Taken {
  companyId: string;
  before: unknown;
  after: unknown;
  /** When the act was asked for. */
  since: Date;
}

const RESTORED: Settled = { outcome: "restored" };
const kept = (reason: string): Settled => ({ outcome: "kept", reason });

/** Gives a company back what it had, where it still has what the act gave it; what was changed since stays, with the reason. */
export async function takeBack(ctx: StepContext, change: BulkChange, taken: Taken): Promise<Settled> {
  const { companyId, before, after } = taken;
  const row = await lockCompany(ctx.db, companyId);
  if (!row) throw notFound("company");
  const { version } = row;
  const write = (fields: object) =>
    changeCompany(ctx, companyId, { version, ...(fields as Omit<UpdateCompanyInput, "version">) });
  switch (change.kind) {
    case "add_tag":
    case "remove_tag": {
      const isOn = change.kind === "remove_tag";
      const isBack = await setCompanyTag(ctx, { companyId, tagId: change.tag.id, isOn });
      return isBack ? RESTORED : kept(isOn ? "It has the tag again." : "The tag was removed since.");
    }
    case "add_to_list":
    case "take_off_list": {
      const isOn = change.kind === "take_off_list";
      const isBack = await setListMembership(ctx, { companyId, listId: change.list.id, isOn });
      return isBack ? RESTORED : kept(isOn ? "It is on the list again." : "It was taken off the list since.");
    }
    case "set_owner":
      if (!isStill(row, "owner", after)) return kept("Its owner was changed since.");
      await write(before as object);
      await leaveAgain(ctx, change.owner, taken);
      return RESTORED;
    case "set_relationship":
      if (!isStill(row, "relationship", after)) return kept("Its relationship, or a day of it, was changed since.");
      await write(before as object);
      return RESTORED;
    case "archive":
      if (!row.archivedAt) return kept("It was taken out of the archive since.");
      if (!isStill(row, "archive", after)) return kept("It was taken out of the archive and archived again since.");
      await write({ archived: false });
      return RESTORED;
    case "restore":
      if (row.archivedAt) return kept("It was archived again since.");
      await write({ archived: true });
      return RESTORED;
  }
}

/** Whom the act made one of those who serve the company is so no longer, unless they have done something for it since. */
async function leaveAgain(ctx: StepContext, owner: { id: string } | null, { companyId, after, since }: Taken) {
  if (!owner || !(after as { hasJoined?: boolean }).hasJoined) return;
  const place = { companyId, memberId: owner.id };
  if (!(await hasServedSince(ctx.db, { ...place, since }))) await leaveCompanyTeam(ctx.db, { ...place, now: ctx.now });
}
