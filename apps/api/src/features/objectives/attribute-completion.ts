import { findAttributesInUse, findNewestNumber } from "@tandem/db/attributes/reads";
import type { Database } from "@tandem/db/schema/database";
import type { Clearance } from "@tandem/domain/access/actor";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { CreateObjectiveInput, Objective } from "@tandem/domain/objectives/objective";
import type { Transaction } from "kysely";

type Wanted = Pick<CreateObjectiveInput, "completion" | "attributeId" | "current" | "target">;
type Stands = Pick<Objective, "completion" | "attribute" | "current" | "target">;
const NEW: Stands = { completion: "manual", attribute: null, current: null, target: null };

/**
 * How it completes from now on. `current` begins with the attribute's newest value and is no longer written by hand; what
 * has been reached already does not complete it, the next value does. Whoever picks an attribute has to be cleared for it.
 */
export async function completionColumns(
  trx: Transaction<Database>,
  { companyId, clearances }: { companyId: string; clearances: readonly Clearance[] },
  input: Wanted,
  before: Stands = NEW,
) {
  const isNamed = input.completion !== undefined || input.attributeId !== undefined;
  const completion = isNamed ? (input.completion ?? (input.attributeId ? "attribute" : "manual")) : before.completion;
  if (completion === "manual") {
    if (input.attributeId) throw refuse("attributeId", "is for an objective that completes by an attribute");
    return isNamed ? { completion, attributeId: null } : {};
  }
  const attributeId = input.attributeId ?? before.attribute?.id;
  if (!attributeId) throw refuse("attributeId", "is needed to complete by an attribute");
  if (input.target === null || (input.target === undefined && before.target === null))
    throw refuse("target", "is needed: it is what the attribute has to reach");
  if (attributeId === before.attribute?.id) {
    if (input.current !== undefined && input.current !== before.current)
      throw refuse("current", `follows ${before.attribute.name}: record a value of it instead`);
    return { completion, attributeId };
  }
  const attribute = (await findAttributesInUse(trx, [attributeId], clearances)).get(attributeId);
  if (attribute?.kind !== "number") throw refuse("attributeId", "is not a number that is observed of companies");
  const current = await findNewestNumber(trx, companyId, attributeId);
  return { completion, attributeId, ...(current !== null && { current }) };
}

const refuse = (path: string, message: string) => invalid([{ path, message }]);
