import { unwrap } from "@tandem/api/client";
import { activeMembers } from "~/active-members.server.ts";
import type { MemberClient } from "~/api.server.ts";

/** Who may get a task of this company, and whom it may be about. */
export async function readTaskPeople(api: MemberClient, companyId: string) {
  const [company, members, contacts] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    activeMembers(api),
    api.v1.companies[":companyId"].contacts.$get({ param: { companyId }, query: {} }).then(unwrap),
  ]);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    company: { id: company.id, name: company.name },
    members,
    contacts: contacts.items.filter((one) => one.endedOn === null).map(named),
  };
}
