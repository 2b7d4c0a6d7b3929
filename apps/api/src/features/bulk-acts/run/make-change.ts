import type { Settled } from "@tandem/db/bulk-acts/run";
import { lockCompany } from "@tandem/db/companies/writes";
import { isOnCompanyTeam } from "@tandem/db/company-team/reads";
import type { BulkChange } from "@tandem/domain/bulk-acts/bulk-act";
import type { UpdateCompanyInput } from "@tandem/domain/companies/company";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import { changeCompany } from "../../companies/change-company.ts";
import { setListMembership } from "../../lists/set-membership.ts";
import { setCompanyTag } from "../../tags/set-company-tag.ts";
import { cellsOf, type WatchedCells } from "./cells.ts";
import type { StepContext } from "./settle-companies.ts";

/** The change of a bulk act for one company, by the verb that makes it by hand. */
export async function makeChange(ctx: StepContext, change: BulkChange, companyId: string): Promise<Settled> {
  const row = await lockCompany(ctx.db, companyId);
  if (!row) throw notFound("company");
  const isAboutArchive = change.kind === "archive" || change.kind === "restore";
  if (row.archivedAt && !isAboutArchive) throw preconditionFailed("It is archived.");
  switch (change.kind) {
    case "add_tag":
    case "remove_tag":
      return turned(await setCompanyTag(ctx, { companyId, tagId: change.tag.id, isOn: change.kind === "add_tag" }));
    case "add_to_list":
    case "take_off_list": {
      const isOn = change.kind === "add_to_list";
      return turned(await setListMembership(ctx, { companyId, listId: change.list.id, isOn }));
    }
    case "set_owner": {
      const ownerMemberId = change.owner?.id ?? null;
      const isNew = ownerMemberId !== null && !(await isOnCompanyTeam(ctx.db, companyId, ownerMemberId));
      return edit(ctx, { row, watched: "owner", fields: { ownerMemberId }, more: { hasJoined: isNew } });
    }
    case "set_relationship":
      return edit(ctx, { row, watched: "relationship", fields: { relationship: change.relationship } });
    case "archive":
    case "restore":
      return edit(ctx, { row, watched: "archive", fields: { archived: change.kind === "archive" } });
  }
}

const turned = (hasChanged: boolean): Settled => ({ outcome: hasChanged ? "changed" : "unchanged" });

type Row = NonNullable<Awaited<ReturnType<typeof lockCompany>>>;
interface Edit {
  row: Row;
  watched: WatchedCells;
  fields: Omit<UpdateCompanyInput, "version">;
  /** What an undo has to know beside the cells. */
  more?: object;
}

async function edit(ctx: StepContext, { row, watched, fields, more }: Edit): Promise<Settled> {
  await changeCompany(ctx, row.id, { version: row.version, ...fields });
  const now = await lockCompany(ctx.db, row.id);
  if (!now || now.version === row.version) return { outcome: "unchanged" };
  return { outcome: "changed", before: cellsOf(row, watched), after: { ...cellsOf(now, watched), ...more } };
}
