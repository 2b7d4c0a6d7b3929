import type { MemberActor } from "@tandem/domain/access/actor";

/** The record as this member may see it: without clearance for money these fields are null. */
export function asSeenBy<Json extends object>(actor: MemberActor, record: Json, money: readonly (keyof Json)[]): Json {
  if (actor.clearances.includes("financial")) return record;
  return { ...record, ...Object.fromEntries(money.map((field) => [field, null])) };
}
