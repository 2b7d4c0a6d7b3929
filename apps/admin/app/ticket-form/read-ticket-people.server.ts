import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";

/** Who can ask and who can help: the company's contacts, and the members who are active. */
export async function readTicketPeople(api: MemberClient, companyId: string) {
  const [members, contacts] = await Promise.all([
    api.v1.members.$get().then(unwrap),
    api.v1.companies[":companyId"].contacts.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
  ]);
  return {
    members: members.items.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
    contacts: contacts.items.map(({ id, name, endedOn }) => ({ id, name, endedOn })),
  };
}
