import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { type LinkedObject, type LinkKind, type Relation, relationsOf } from "@tandem/domain/links/link-kinds";
import { RECORD_OBJECTS } from "@tandem/domain/records/record-object";
import type { MemberRequest } from "~/member-request.server.ts";

export interface Picking {
  companyId: string;
  object: LinkedObject;
  id: string;
}

/** Which record is to be linked, as the address says it. */
export function readPicking({ param, url }: MemberRequest): Picking {
  const object = RECORD_OBJECTS.find((one) => one === url.searchParams.get("object"));
  const id = url.searchParams.get("id");
  if (!object || object === "company" || !id) throw data(null, { status: 404 });
  return { companyId: param("companyId"), object, id };
}

/** "blocks" and "is blocked by" are two choices of one kind. */
export const relationKey = ({ kind, isThere }: Pick<Relation, "kind" | "isThere">) =>
  `${kind}${isThere ? "" : ":back"}`;

export function readRelation({ object }: Picking, key: string): Relation {
  const relations = relationsOf(object);
  const found = relations.find((one) => relationKey(one) === key) ?? relations[0];
  if (!found) throw data(null, { status: 404 });
  return found;
}

/** What may stand at the other end, by name; never the record itself. */
export async function findLinkable(
  { api }: MemberRequest,
  { companyId, id }: Picking,
  { q, others }: { q: string; others: readonly LinkedObject[] },
) {
  const query = { objects: [...others], ...(q && { q }) };
  const { items } = await unwrap(await api.v1.companies[":companyId"].records.$get({ param: { companyId }, query }));
  return items.filter((record) => record.id !== id);
}

export interface Ends {
  kind: LinkKind;
  from: { object: LinkedObject; id: string };
  to: { object: LinkedObject; id: string };
}

/** The two ends in the order of the kind, whichever of them the person began with. */
export function endsOf({ object, id }: Picking, { kind, isThere }: Relation, other: Ends["to"]): Ends {
  const own = { object, id };
  return isThere ? { kind, from: own, to: other } : { kind, from: other, to: own };
}
