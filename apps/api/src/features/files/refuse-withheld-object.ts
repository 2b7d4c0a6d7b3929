import type { MemberActor } from "@tandem/domain/access/actor";
import { invalid } from "@tandem/domain/errors/domain-error";
import { FINANCIAL_OBJECTS } from "@tandem/domain/files/file";
import type { RecordObject } from "@tandem/domain/records/record-object";

/** Nobody hands in what they could not see afterwards. */
export function refuseWithheldObject({ clearances }: MemberActor, object: RecordObject): void {
  if (clearances.includes("financial") || !FINANCIAL_OBJECTS.some((one) => one === object)) return;
  throw invalid([{ path: "object", message: "Needs the clearance for money" }]);
}
