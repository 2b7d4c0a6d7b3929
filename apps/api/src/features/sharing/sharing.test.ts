import { newId } from "@tandem/db/ids";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { ShareEntry, SharePreview } from "@tandem/domain/sharing/share";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let now = new Date("2026-11-21T10:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  ana = await api.as("member");
});
afterAll(() => api.close());

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

async function addContact(companyId: string, name: string, { hasAccess = true } = {}) {
  const id = newId();
  const email = `${name.toLowerCase()}-${id}@northwind.example`;
  await api.db.insertInto("contacts").values({ companyId, id, personId: newId(), name, email }).execute();
  if (hasAccess) await api.db.insertInto("portalAccess").values({ companyId, id: newId(), contactId: id }).execute();
  return id;
}

async function mintObjective() {
  const customer = await api.mintCustomer();
  const { companyId } = customer;
  const ivy = await addContact(companyId, "Ivy");
  const list = `/v1/companies/${companyId}/objectives`;
  const objective = await bodyOf<Objective>(
    ana.request("POST", list, {
      title: "Move all 14 warehouses",
      description: "To the new scanner flow",
      baseline: "0",
      current: "4",
      target: "14",
      unit: "warehouses",
      startOn: "2026-06-01",
      dueOn: "2027-01-31",
      assigneeMemberId: ana.id,
      priority: "high",
      risk: "high",
      riskNote: "Electrician",
      health: 3,
      collaborators: ["x@partner.example"],
      milestones: [{ title: "Antwerp" }],
    }),
  );
  const path = `${list}/${objective.id}`;
  const seenBy = async (contactId: string) => {
    const contact = await api.asContact(companyId, contactId);
    const answer = await contact.request("GET", `/v1/portal/objectives/${objective.id}`);
    return answer.status === 200 ? bodyOf<Record<string, unknown>>(answer) : answer.status;
  };
  return { ...customer, ben: customer.contactId, ivy, list, path, objective, seenBy };
}

const ledgerOf = async (companyId: string) =>
  (await bodyOf<{ items: ShareEntry[] }>(ana.request("GET", `/v1/companies/${companyId}/shares`))).items;

describe("sharing an objective", () => {
  it("shows it to everyone with portal access, on the next request", async () => {
    const { path, seenBy, ben, ivy, companyId } = await mintObjective();
    expect(await seenBy(ben)).toBe(404);
    const shared = await ana.request("PUT", `${path}/share`, { contactIds: null });
    expect(await bodyOf(shared)).toMatchObject({ share: { contactIds: null, sharedBy: { id: ana.id } } });
    for (const contact of [ben, ivy]) expect(await seenBy(contact)).toMatchObject({ title: "Move all 14 warehouses" });
    const team = await api.db.selectFrom("companyTeam").select("memberId").where("companyId", "=", companyId).execute();
    expect(team).toEqual([{ memberId: ana.id }]);
  });

  it("with named contacts shows it to them alone", async () => {
    const { path, seenBy, ben, ivy } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: [ivy] });
    expect(await seenBy(ivy)).toMatchObject({ title: "Move all 14 warehouses" });
    expect(await seenBy(ben)).toBe(404);
  });

  it("refuses who could not sign in, by name, and who is not there", async () => {
    const { path, companyId, ben, seenBy } = await mintObjective();
    const max = await addContact(companyId, "Max", { hasAccess: false });
    const stranger = (await api.mintCustomer()).contactId;
    const refused = await ana.request("PUT", `${path}/share`, { contactIds: [ben, max, stranger] });
    expect(refused.status).toBe(422);
    expect((await bodyOf(refused)).fields).toEqual([
      { path: "contactIds.1", message: "Max has no portal access" },
      { path: "contactIds.2", message: "is not a contact of this company" },
    ]);
    expect(await seenBy(ben)).toBe(404);
    for (const contactIds of [[], "everyone", undefined, ["x"]])
      expect((await ana.request("PUT", `${path}/share`, { contactIds })).status).toBe(422);
  });

  it("with another audience ends the old row of the ledger and adds a new one; with the same it changes nothing", async () => {
    const { path, companyId, ben, ivy, seenBy } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: [ben, ivy] });
    later(5);
    await ana.request("PUT", `${path}/share`, { contactIds: [ivy, ben, ivy] });
    expect(await ledgerOf(companyId)).toHaveLength(1);
    await ana.request("PUT", `${path}/share`, { contactIds: [ivy] });
    const [current, old] = await ledgerOf(companyId);
    expect(current).toMatchObject({ contacts: [{ id: ivy }], withdrawnAt: null, title: "Move all 14 warehouses" });
    expect(old).toMatchObject({ withdrawnBy: { id: ana.id } });
    expect(await seenBy(ben)).toBe(404);
  });

  it("is told in the history and the audit, as taking it back is", async () => {
    const { path, companyId, objective, ben } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: [ben] });
    later(1);
    expect((await ana.request("DELETE", `${path}/share`)).status).toBe(204);
    expect((await ana.request("DELETE", `${path}/share`)).status).toBe(204);
    const ofObjective = <T extends { recordId: string | null }>(rows: T[]) =>
      rows.filter((row) => row.recordId === objective.id);
    const events = await api.db
      .selectFrom("timelineEvents")
      .selectAll()
      .where("companyId", "=", companyId)
      .orderBy("id")
      .execute();
    expect(ofObjective(events).filter((event) => event.type === "share")).toMatchObject([
      {
        title: objective.title,
        contactIds: [ben],
        facts: { status: "shared", changes: [{ after: "Ben of the test" }] },
      },
      { facts: { status: "withdrawn" } },
    ]);
    const audit = await api.db
      .selectFrom("auditEvents")
      .selectAll()
      .where("companyId", "=", companyId)
      .orderBy("id")
      .execute();
    expect(audit.map((entry) => entry.action)).toEqual(["objective.created", "objective.shared", "objective.unshared"]);
  });

  it("is over with the archive", async () => {
    const { path, companyId, ben, seenBy } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: null });
    await ana.request("PATCH", path, { version: 1, archived: true });
    expect(await seenBy(ben)).toBe(404);
    expect((await ledgerOf(companyId))[0]?.withdrawnAt).not.toBeNull();
    expect((await ana.request("PUT", `${path}/share`, { contactIds: null })).status).toBe(412);
    await ana.request("PATCH", path, { version: 2, archived: false });
    expect(await seenBy(ben)).toBe(404);
  });
});

describe("what the customer sees", () => {
  it("is what the preview promised, and never progress from before the share", async () => {
    const { path, seenBy, ben, ivy } = await mintObjective();
    await ana.request("POST", `${path}/comments`, { body: "Ours", visibility: "internal" });
    await ana.request("POST", `${path}/comments`, { body: "For you", visibility: "shared" });
    await ana.request("POST", `${path}/progress`, { value: "5" });
    later(60);
    const preview = await bodyOf<SharePreview>(ana.request("GET", `${path}/share-preview`));
    expect(preview.staysInternal).toEqual({
      internalComments: 1,
      collaborators: 1,
      tags: 0,
      links: 0,
      earlierProgress: 2,
      hasRisk: true,
    });
    expect(preview.contacts.map((contact) => contact.id).sort()).toEqual([ben, ivy].sort());
    await ana.request("PUT", `${path}/share`, { contactIds: null });
    later(60);
    await ana.request("POST", `${path}/milestones`, { title: "Ghent" });
    const { view } = await bodyOf<SharePreview>(ana.request("GET", `${path}/share-preview`));
    const seen = (await seenBy(ben)) as Record<string, unknown>;
    const { comments, history, terms, projectedOn, ...card } = seen;
    expect(card).toEqual({ ...view, sharedAt: expect.anything(), milestones: expect.anything() });
    expect(Date.parse(String(card.sharedAt))).toBe(Date.parse(view.sharedAt));
    expect(card.milestones).toMatchObject([{ title: "Antwerp" }, { title: "Ghent" }]);
    expect(comments).toMatchObject([{ body: "For you" }]);
    expect(history).toEqual([]);
    await ana.request("POST", `${path}/progress`, { value: "6" });
    expect(await seenBy(ben)).toMatchObject({ current: "6", history: [{ value: "6" }] });
  });
});

describe("a comment that a customer is writing while the objective is taken back", () => {
  const copiesLeft = async (companyId: string) => {
    const { rows } = await sql`select 1 from objective_comments where company_id = ${companyId}::uuid
      and (shared_at is not null or shared_contact_ids is not null)`.execute(api.db);
    return rows.length;
  };

  it("is waited for, and taken back with it", async () => {
    const { path, companyId, objective, ben } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: [ben] });
    let taking: Promise<Response> | undefined;
    await api.db.transaction().execute(async (trx) => {
      await sql`insert into objective_comments (company_id, id, objective_id, visibility, body, author_contact_id, author_name,
          shared_at, shared_contact_ids, created_at)
        select company_id, ${newId()}::uuid, id, 'shared', 'Wait', ${ben}::uuid, 'Ben', shared_at, shared_contact_ids, now()
        from objectives where company_id = ${companyId}::uuid and id = ${objective.id}::uuid`.execute(trx);
      taking = ana.request("DELETE", `${path}/share`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect((await taking)?.status).toBe(204);
    expect(await copiesLeft(companyId)).toBe(0);
  });

  it("is refused or taken back, whichever comes first", async () => {
    const { path, companyId, objective, ben } = await mintObjective();
    await ana.request("PUT", `${path}/share`, { contactIds: null });
    const contact = await api.asContact(companyId, ben);
    const writing = Array.from({ length: 8 }, (_, n) =>
      contact.request("POST", `/v1/portal/objectives/${objective.id}/comments`, { body: `Comment ${n}` }),
    );
    const [taken, ...written] = await Promise.all([ana.request("DELETE", `${path}/share`), ...writing]);
    expect(taken.status).toBe(204);
    for (const answer of written) expect([201, 404]).toContain(answer.status);
    expect(await copiesLeft(companyId)).toBe(0);
  });
});
