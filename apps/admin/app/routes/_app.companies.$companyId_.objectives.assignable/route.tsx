import { memberLoader } from "~/member-request.server.ts";
import { readPeople } from "~/objective-form/read-people.server.ts";

/** Whom an objective of this company can be given to, asked for when a cell is opened. */
export const loader = memberLoader(async ({ api, param }) => {
  const { members, contacts } = await readPeople(api, param("companyId"));
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    members: members.filter(({ active }) => active).map(named),
    contacts: contacts.filter(({ endedOn }) => !endedOn).map(named),
  };
});
