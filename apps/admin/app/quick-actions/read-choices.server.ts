import { unwrap } from "@tandem/api/client";
import { activeMembers } from "~/active-members.server.ts";
import type { MemberClient } from "~/api.server.ts";

/** Whom and what an activity can be about: the people on both sides who are there, and the company's deals. */
export async function readChoices(api: MemberClient, companyId: string) {
  const of = api.v1.companies[":companyId"];
  const [company, contacts, members, deals, workspace] = await Promise.all([
    of.$get({ param: { companyId } }).then(unwrap),
    of.contacts.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
    activeMembers(api),
    of.deals.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
    api.v1.workspace.$get().then(unwrap),
  ]);
  return {
    company: { id: company.id, name: company.name },
    contacts: contacts.items
      .filter((contact) => !contact.endedOn)
      .map(({ id, name, title, email }) => ({ id, name, title, email })),
    members,
    deals: deals.items.map(({ id, name }) => ({ id, name })),
    timeZone: workspace.timeZone,
  };
}

export const readTimeZone = async (api: MemberClient): Promise<string> =>
  (await api.v1.workspace.$get().then(unwrap)).timeZone;
