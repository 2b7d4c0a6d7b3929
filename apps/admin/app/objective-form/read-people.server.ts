import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";

/** Whom an objective of this company can be assigned to, and what it can follow. */
export async function readPeople(api: MemberClient, companyId: string) {
  const [company, members, contacts, attributes] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    api.v1.members.$get().then(unwrap),
    api.v1.companies[":companyId"].contacts.$get({ param: { companyId }, query: {} }).then(unwrap),
    api.v1.attributes.$get().then(unwrap),
  ]);
  return { company, members: members.items, contacts: contacts.items, attributes: attributes.items };
}
