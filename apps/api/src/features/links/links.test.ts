import { newId } from "@tandem/db/ids";
import type { Link } from "@tandem/domain/links/link";
import type { RecordReference } from "@tandem/domain/records/record-object";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

async function made(companyId: string, collection: string, body: object): Promise<string> {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/${collection}`, body);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await bodyOf<{ id: string }>(answer)).id;
}

/** A company with a ticket, an objective and two services. */
async function mintRecords() {
  const { companyId } = await api.mintCustomer();
  const ticket = { object: "ticket", id: await made(companyId, "tickets", { subject: "It squeaks", body: "Loudly" }) };
  const objective = { object: "objective", id: await made(companyId, "objectives", { title: "Silence" }) };
  const service = { object: "service", id: await made(companyId, "services", { name: "Oiling 100 %" }) };
  return { companyId, ticket, objective, service };
}

const link = (companyId: string, input: object, caller: TestCaller = ana) =>
  caller.request("POST", `/v1/companies/${companyId}/links`, input);
const list = async (companyId: string, of?: { object: string; id: string }) => {
  const query = of ? `?object=${of.object}&recordId=${of.id}` : "";
  return (await bodyOf<{ items: Link[] }>(ana.request("GET", `/v1/companies/${companyId}/links${query}`))).items;
};

describe("a link", () => {
  it("is seen from both of its ends, with both names, until it is removed from either", async () => {
    const { companyId, ticket, objective, service } = await mintRecords();
    const answer = await link(companyId, { kind: "blocks", from: ticket, to: objective });
    expect(answer.status).toBe(201);
    const one = await bodyOf<Link>(answer);
    expect(one).toMatchObject({
      kind: "blocks",
      from: { ...ticket, name: "It squeaks" },
      to: { ...objective, name: "Silence" },
      createdBy: { id: ana.id },
    });
    for (const end of [ticket, objective]) expect(await list(companyId, end)).toEqual([one]);
    expect(await list(companyId, service)).toEqual([]);
    expect(await list(companyId)).toEqual([one]);
    const path = `/v1/companies/${companyId}/links/${one.id}`;
    expect((await ana.request("DELETE", path)).status).toBe(204);
    expect((await ana.request("DELETE", path)).status).toBe(404);
    for (const end of [ticket, objective]) expect(await list(companyId, end)).toEqual([]);
    const audit = await api.db
      .selectFrom("auditEvents")
      .select(["action", "changes"])
      .where("companyId", "=", companyId)
      .where("object", "=", "link")
      .orderBy("id")
      .execute();
    const ends = { kind: "blocks", fromObject: "ticket", fromId: ticket.id, toObject: "objective", toId: objective.id };
    expect(audit).toEqual([
      { action: "link.made", changes: ends },
      { action: "link.removed", changes: ends },
    ]);
  });

  it("can be made again once it was removed, and not twice, even at once", async () => {
    const { companyId, ticket, objective } = await mintRecords();
    const input = { kind: "blocks", from: ticket, to: objective };
    const answers = await Promise.all([1, 2, 3].map(() => link(companyId, input)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [one] = await list(companyId);
    await ana.request("DELETE", `/v1/companies/${companyId}/links/${one?.id}`);
    expect((await link(companyId, input)).status).toBe(201);
  });

  it("without a direction is the same one from both sides", async () => {
    const { companyId, ticket, objective } = await mintRecords();
    expect((await link(companyId, { kind: "relates_to", from: ticket, to: objective })).status).toBe(201);
    expect((await link(companyId, { kind: "relates_to", from: objective, to: ticket })).status).toBe(409);
  });

  it("goes with an end that is put away, and comes back with it", async () => {
    const { companyId, ticket, objective, service } = await mintRecords();
    await link(companyId, { kind: "delivers", from: service, to: objective });
    await link(companyId, { kind: "blocks", from: ticket, to: objective });
    const set = (archived: Date | null) =>
      api.db.updateTable("services").set({ archivedAt: archived }).where("id", "=", service.id).execute();
    await set(new Date());
    expect((await list(companyId, objective)).map(({ kind }) => kind)).toEqual(["blocks"]);
    const again = await link(companyId, { kind: "relates_to", from: service, to: objective });
    expect(again.status).toBe(422);
    await set(null);
    expect(await list(companyId, objective)).toHaveLength(2);
  });
});

describe("a link is refused", () => {
  it("of what does not fit, of a record to itself, and by name", async () => {
    const { companyId, ticket, objective } = await mintRecords();
    const contact = { object: "contact", id: (await api.mintCustomer()).contactId };
    const cases: [input: object, path: string][] = [
      [{ kind: "blocks", from: objective, to: ticket }, "kind"],
      [{ kind: "relates_to", from: ticket, to: ticket }, "to.id"],
      [{ kind: "relates_to", from: ticket, to: { object: "deal", id: newId() } }, "to.id"],
      [{ kind: "relates_to", from: { object: "objective", id: ticket.id }, to: objective }, "from.id"],
      [{ kind: "relates_to", from: ticket, to: contact }, "to.id"],
      [{ kind: "relates_to", from: ticket, to: { object: "company", id: companyId } }, "to.object"],
      [{ kind: "relates_to", from: ticket, to: { object: "note", id: newId() } }, "to.object"],
    ];
    for (const [input, path] of cases) {
      const answer = await link(companyId, input);
      expect(answer.status, JSON.stringify(input)).toBe(422);
      const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
      expect(fields.map((field) => field.path)).toEqual([path]);
    }
    expect(await list(companyId)).toEqual([]);
  });

  it("to a viewer, who sees those that are there; another company's cannot be removed", async () => {
    const { companyId, ticket, objective } = await mintRecords();
    const victor = await api.as("viewer");
    const input = { kind: "blocks", from: ticket, to: objective };
    expect((await link(companyId, input, victor)).status).toBe(403);
    const { id } = await bodyOf<Link>(link(companyId, input));
    expect((await victor.request("GET", `/v1/companies/${companyId}/links`)).status).toBe(200);
    expect((await victor.request("DELETE", `/v1/companies/${companyId}/links/${id}`)).status).toBe(403);
    const other = await api.mintCustomer();
    expect((await ana.request("DELETE", `/v1/companies/${other.companyId}/links/${id}`)).status).toBe(404);
    expect(await list(companyId)).toHaveLength(1);
  });
});

describe("records by their name", () => {
  const find = async (companyId: string, query: string) =>
    (await bodyOf<{ items: RecordReference[] }>(ana.request("GET", `/v1/companies/${companyId}/records${query}`)))
      .items;

  it("are found by a part of it, those that begin so first, of the kinds that are asked for", async () => {
    const { companyId, ticket, service, objective } = await mintRecords();
    const begins = await made(companyId, "objectives", { title: "Squeaks are gone" });
    expect((await find(companyId, "?q=SQUEAK")).map(({ id }) => id)).toEqual([begins, ticket.id]);
    expect((await find(companyId, "?q=squeak&objects=ticket,deal")).map(({ id }) => id)).toEqual([ticket.id]);
    expect((await find(companyId, `?q=${encodeURIComponent("100 %")}`)).map(({ id }) => id)).toEqual([service.id]);
    expect(await find(companyId, "?q=%25%25")).toEqual([]);
    expect((await find(companyId, "?objects=objective&objects=service")).map(({ id }) => id).sort()).toEqual(
      [begins, objective.id, service.id].sort(),
    );
  });

  it("are of this company alone, and none that was put away", async () => {
    const [mine, other] = [await mintRecords(), await mintRecords()];
    await api.db.updateTable("tickets").set({ archivedAt: new Date() }).where("id", "=", mine.ticket.id).execute();
    expect(await find(mine.companyId, "?q=squeaks")).toEqual([]);
    expect((await find(other.companyId, "?q=squeaks")).map(({ id }) => id)).toEqual([other.ticket.id]);
  });
});
