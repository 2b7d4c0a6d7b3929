import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { relationsOf } from "@tandem/domain/links/link-kinds";
import type { MemberRequest } from "~/member-request.server.ts";
import { type Picking, relationKey } from "./find-linkable.server.ts";

/** The record that is to be linked, its company, and what can be said of it. */
export async function pickingView({ api }: MemberRequest, { companyId, object, id }: Picking) {
  const param = { companyId };
  const [company, { items }] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param }).then(unwrap),
    api.v1.companies[":companyId"].records.$get({ param, query: { id, objects: object } }).then(unwrap),
  ]);
  const [record] = items;
  if (!record) throw data(null, { status: 404 });
  const relations = relationsOf(object).map((one) => ({ value: relationKey(one), label: one.words }));
  return { company: { id: company.id, name: company.name }, record, relations };
}
