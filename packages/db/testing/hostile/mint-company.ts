import type { Kysely } from "kysely";
import { newId } from "../../src/ids.ts";
import type { Database } from "../../src/schema/database.ts";
import type { Marks } from "./marks.ts";
import { mintConversations } from "./mint-conversations.ts";
import { mintInternals } from "./mint-internals.ts";
import { mintObjectives } from "./mint-objectives.ts";
import { mintServices } from "./mint-services.ts";

export type HostileCompany = Awaited<ReturnType<typeof mintFullCompany>>;

/** What the parts below need of each other. */
export interface Scene {
  db: Kysely<Database>;
  marks: Marks;
  companyId: string;
  /** sees the own tickets only */
  own: { viewer: string; contactId: string };
  /** sees all tickets of the company */
  lead: { viewer: string; contactId: string };
  server: { memberId: string; name: string };
  stranger: { memberId: string; name: string };
  /** both viewers */
  all: readonly string[];
  days(count: number): Date;
}

/** A company that has one of everything, each field marked with who may read it in the portal. */
export async function mintFullCompany(db: Kysely<Database>, marks: Marks, label: string) {
  const companyId = newId();
  const all = [`${label}.own`, `${label}.lead`] as const;
  await db
    .insertInto("companies")
    .values({
      id: companyId,
      name: marks.text("company name", all),
      nameKey: marks.text("company name key"),
      relationship: "customer",
      summary: marks.text("company summary"),
      formerReason: marks.text("why the company left"),
    })
    .execute();
  const own = await mintContact(db, marks, { companyId, viewer: all[0], all, seesAllTickets: false });
  const lead = await mintContact(db, marks, { companyId, viewer: all[1], all, seesAllTickets: true });
  const server = await mintMember(db, marks, { companyId, label: "member of the team", visibleTo: all });
  const stranger = await mintMember(db, marks, { companyId: null, label: "member of nobody's team", visibleTo: [] });
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);

  const scene: Scene = { db, marks, companyId, own, lead, server, stranger, all, days };
  const [sharedObjectiveId = ""] = await mintObjectives(scene);
  await mintServices(scene);
  await mintConversations(scene);
  await mintInternals(scene);
  return { companyId, own, lead, server, stranger, sharedObjectiveId };
}

async function mintContact(
  db: Kysely<Database>,
  marks: Marks,
  who: { companyId: string; viewer: string; all: readonly string[]; seesAllTickets: boolean },
) {
  const { companyId, viewer, all, seesAllTickets } = who;
  const contactId = newId();
  await db
    .insertInto("contacts")
    .values({
      companyId,
      id: contactId,
      personId: newId(),
      name: marks.text(`name of the contact ${viewer}`, all),
      title: marks.text(`title of the contact ${viewer}`, all),
      email: `${marks.text(`address of the contact ${viewer}`, [viewer])}@customer.example`,
      department: marks.text(`department of the contact ${viewer}`),
      phones: [marks.text(`phone of the contact ${viewer}`)],
    })
    .execute();
  await db.insertInto("portalAccess").values({ companyId, id: newId(), contactId, seesAllTickets }).execute();
  marks.record("contact", contactId, `the contact ${viewer}`);
  return { viewer, contactId };
}

async function mintMember(
  db: Kysely<Database>,
  marks: Marks,
  { companyId, label, visibleTo }: { companyId: string | null; label: string; visibleTo: readonly string[] },
) {
  const memberId = newId();
  const name = marks.text(`name of a ${label}`, visibleTo);
  const email = `${marks.text(`address of a ${label}`)}@tandem.example`;
  await db.insertInto("members").values({ id: memberId, name, email }).execute();
  if (companyId) await db.insertInto("companyTeam").values({ companyId, memberId }).execute();
  marks.record("member", memberId, `a ${label}`);
  return { memberId, name };
}
