import { unwrap } from "@tandem/api/client";
import { activeMembers } from "~/active-members.server.ts";
import type { MemberClient } from "~/api.server.ts";

/** Who can ask and who can help: the company's contacts, and the members who are active. */
export async function readTicketPeople(api: MemberClient, companyId: string) {
  const [members, contacts] = await Promise.all([
    activeMembers(api),
    api.v1.companies[":companyId"].contacts.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
  ]);
  return {
    members,
    contacts: contacts.items.map(({ id, name, endedOn }) => ({ id, name, endedOn })),
  };
}
