import { can } from "@tandem/domain/access/can";
import { forbidden } from "@tandem/domain/errors/domain-error";
import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { MemberContext } from "../../http/context.ts";

/** Members are for admins, and money is for those who may see it. */
export function refuseActor({ actor }: MemberContext, kind: ImportKind, mapping: ImportMapping): void {
  if (kind === "members" && !can(actor, "member.manage")) throw forbidden("Only an admin imports members.");
  const isMoney = IMPORT_FIELDS[kind].fields.some(({ type, name }) => type === "decimal" && name in mapping);
  if (isMoney && !actor.clearances.includes("financial")) throw forbidden("You may not import amounts of money.");
}
