import { newId } from "@tandem/db/ids";
import type { BookDeal, Deal, Pipeline, Stage } from "@tandem/domain/deals/deal";
import type { DealBoard } from "@tandem/domain/deals/deal-record";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "./ensure-default-pipeline.ts";

type Page<Item> = { items: Item[]; nextCursor: string | null };

let now = new Date("2026-11-01T09:00:00Z");
let api: TestApi;
let ana: TestCaller & { id: string };
let blind: TestCaller & { id: string };
let stage: Record<string, Stage>;

beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  await Promise.all([ensureDefaultPipeline(api.db), ensureDefaultPipeline(api.db)]);
  ana = await api.as("member");
  blind = await api.as("member");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", blind.id)
    .execute();
  const { items } = await bodyOf<Page<Pipeline>>(ana.request("GET", "/v1/pipelines"));
  stage = Object.fromEntries(items.flatMap((one) => one.stages.map((it) => [it.name, it])));
});
afterAll(() => api.close());

const open = async (companyId: string, input: object = {}) => {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/deals`, { name: "Rollout", ...input });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Deal>(answer);
};
const patch = (deal: Deal, input: object, caller: TestCaller = ana) =>
  caller.request("PATCH", `/v1/companies/${deal.companyId}/deals/${deal.id}`, { version: deal.version, ...input });
const changed = async (deal: Deal, input: object) => {
  const answer = await patch(deal, input);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bodyOf<Deal>(answer);
};
const history = async (companyId: string) =>
  (await bodyOf<Page<TimelineEvent>>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;
const figures = (companyId: string) =>
  api.db.selectFrom("companyFigures").selectAll().where("companyId", "=", companyId).executeTakeFirstOrThrow();

describe("the pipeline", () => {
  it("is made once, though two processes start at the same moment", async () => {
    const { items } = await bodyOf<Page<Pipeline>>(ana.request("GET", "/v1/pipelines"));
    expect(items).toHaveLength(1);
    expect(items[0]?.stages.map(({ name, kind, probability }) => [name, kind, probability])).toEqual([
      ["Prospecting", "open", 10],
      ["Engaging", "open", 25],
      ["Proposal", "open", 50],
      ["Negotiation", "open", 70],
      ["Won", "won", 100],
      ["Lost", "lost", 0],
    ]);
  });
});

describe("a deal that opens", () => {
  it("begins in the first stage, counts for its company, and its owner joins the team", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const value = { minor: 18_600_000, currency: "EUR" };
    const deal = await open(companyId, { value, ownerMemberId: ana.id, contactId });
    expect(deal).toMatchObject({ value, stage: { name: "Prospecting" }, probability: 10, openedOn: "2026-11-01" });
    expect(deal).toMatchObject({ owner: { id: ana.id }, contact: { id: contactId }, closedOn: null, version: 1 });
    expect(await figures(companyId)).toMatchObject({
      openDealCount: 1,
      openDealMinor: 18_600_000,
      lastActivityAt: now,
    });
    const team = await api.db.selectFrom("companyTeam").select("memberId").where("companyId", "=", companyId).execute();
    expect(team).toEqual([{ memberId: ana.id }]);
    expect(await history(companyId)).toMatchObject([{ type: "deal_created", amount: value, contactIds: [contactId] }]);
  });

  it("is worth something in the reporting currency only where a rate is known", async () => {
    const { companyId } = await api.mintCustomer();
    await api.db
      .insertInto("currencyRates")
      .values([
        { currency: "USD", validFrom: "2026-01-01", rate: "0.9" },
        { currency: "USD", validFrom: "2026-12-01", rate: "0.5" },
      ])
      .execute();
    await open(companyId, { value: { minor: 1000, currency: "USD" } });
    await open(companyId, { value: { minor: 1000, currency: "SEK" } });
    expect(await figures(companyId)).toMatchObject({ openDealMinor: 900, unconvertedDealCount: 1 });
  });

  it("may be closed already, and then was not opened after that", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { stageId: stage.Won?.id, closedOn: "2026-03-01" });
    expect(deal).toMatchObject({ closedOn: "2026-03-01", openedOn: "2026-03-01", probability: 100 });
  });

  it("is about the products it names", async () => {
    const { companyId } = await api.mintCustomer();
    const products = ["Scanner", "Printer"].map((name) => ({ id: newId(), name: `${name} ${newId()}` }));
    await api.db.insertInto("products").values(products).execute();
    const deal = await open(companyId, { productIds: products.map((one) => one.id) });
    expect(deal.products).toEqual(products.map((one) => one.name).sort());
    const one = await changed(deal, { productIds: [products[0]?.id] });
    expect(one.products).toEqual([products[0]?.name]);
  });
});

describe("a deal that moves", () => {
  it("leaves a row of its stay, and the timeline tells from where to where", async () => {
    now = new Date("2026-11-01T09:00:00Z");
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId);
    now = new Date("2026-11-04T21:00:00Z");
    const moved = await changed(deal, { stageId: stage.Proposal?.id });
    expect(moved).toMatchObject({ stage: { name: "Proposal" }, probability: 50, version: 2 });
    expect(new Date(moved.stageSince)).toEqual(now);
    const moves = await api.db.selectFrom("dealStageChanges").selectAll().where("dealId", "=", deal.id).execute();
    expect(moves.map((move) => [move.fromStageId, move.toStageId, move.daysInPrevious])).toEqual([
      [null, stage.Prospecting?.id, null],
      [stage.Prospecting?.id, stage.Proposal?.id, "3.500"],
    ]);
    const [told] = await history(companyId);
    expect(told).toMatchObject({
      type: "deal_stage_change",
      facts: { changes: [{ field: "stage", before: "Prospecting", after: "Proposal" }], stage: "Proposal" },
    });
  });

  it("closes today unless told, keeps the reason, and forgets both when it reopens", async () => {
    now = new Date("2026-11-04T23:30:00Z");
    const { companyId } = await api.mintCustomer();
    const lost = await changed(await open(companyId), { stageId: stage.Lost?.id, lostReason: "Price" });
    expect(lost).toMatchObject({ closedOn: "2026-11-05", lostReason: "Price" });
    expect(await figures(companyId)).toMatchObject({ openDealCount: 0 });
    const reopened = await changed(lost, { stageId: stage.Engaging?.id });
    expect(reopened).toMatchObject({ closedOn: null, lostReason: null });
    expect(await figures(companyId)).toMatchObject({ openDealCount: 1 });
  });

  it("does not move when it is saved in the stage it is in", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId);
    await changed(deal, { stageId: deal.stage.id, nextStep: "Call the CFO" });
    expect((await history(companyId)).map((event) => event.type)).toEqual(["deal_created"]);
  });
});

describe("a move that is taken back", () => {
  const takeBack = (deal: Deal, caller: TestCaller = ana) =>
    caller.request("POST", `/v1/companies/${deal.companyId}/deals/${deal.id}/take-back`, { version: deal.version });

  it("leaves the deal as if it had not been: stage, days in it, probability, history and timeline", async () => {
    now = new Date("2026-11-01T09:00:00Z");
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { probability: 33, value: { minor: 500, currency: "EUR" } });
    const told = await history(companyId);
    now = new Date("2026-11-09T09:00:00Z");
    const lost = await changed(deal, { stageId: stage.Lost?.id, lostReason: "Slip" });
    expect(await figures(companyId)).toMatchObject({ openDealCount: 0 });
    now = new Date("2026-11-09T09:09:00Z");
    const answer = await takeBack(lost);
    expect(answer.status, await answer.clone().text()).toBe(200);
    const back = await bodyOf<Deal>(answer);
    expect(back).toEqual({ ...deal, stageSince: back.stageSince, version: 3 });
    expect(new Date(back.stageSince)).toEqual(new Date(deal.stageSince));
    expect(await history(companyId)).toEqual(told);
    const moves = await api.db.selectFrom("dealStageChanges").selectAll().where("dealId", "=", deal.id).execute();
    expect(moves).toHaveLength(1);
    expect(await figures(companyId)).toMatchObject({ openDealCount: 1, openDealMinor: 500 });
  });

  it("is one's own, of the last ten minutes, and the last version", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId);
    expect((await takeBack(deal)).status, "the beginning is no move").toBe(412);
    const moved = await changed(deal, { stageId: stage.Engaging?.id });
    expect((await takeBack(moved, await api.as("member"))).status, "somebody else's").toBe(412);
    expect((await takeBack(deal)).status, "an old version").toBe(409);
    now = new Date(now.getTime() + 11 * 60_000);
    expect((await takeBack(moved)).status, "too late").toBe(412);
  });
});

describe("a deal that is edited", () => {
  it("shows its new name in the history it has", async () => {
    const { companyId } = await api.mintCustomer();
    await changed(await open(companyId), { name: "Renewal 2027" });
    expect(await history(companyId)).toMatchObject([{ title: "Renewal 2027" }]);
  });

  it("leaves the history when it is archived, and comes back as it was", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await changed(await open(companyId), { stageId: stage.Engaging?.id });
    const told = await history(companyId);
    const archived = await changed(deal, { archived: true });
    expect(await history(companyId)).toEqual([]);
    expect(await figures(companyId)).toMatchObject({ openDealCount: 0, lastActivityAt: null });
    await changed(archived, { archived: false });
    const facts = (events: TimelineEvent[]) => events.map(({ id: _, recordedAt: __, ...event }) => event);
    expect(facts(await history(companyId))).toEqual(facts(told));
  });

  it("keeps what two people write into different fields, and refuses the second into the same one", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { value: { minor: 77_777, currency: "EUR" } });
    await changed(deal, { name: "Changed meanwhile" });
    expect(await changed(deal, { nextStep: "Call" })).toMatchObject({ name: "Changed meanwhile", nextStep: "Call" });
    const answer = await patch(deal, { name: "Mine" });
    expect(answer.status).toBe(409);
    expect(await bodyOf(answer)).toMatchObject({ current: { name: "Changed meanwhile", version: 3 } });
    expect((await patch(deal, { name: "Changed meanwhile" })).status, "the same word is no conflict").toBe(200);
    const blinded = await patch(deal, { name: "Mine" }, blind);
    expect(blinded.status).toBe(409);
    expect(await blinded.text()).not.toContain("77777");
  });

  it("is not changed by a save that changes nothing", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { nextStep: "Call" });
    expect(await changed(deal, { nextStep: "Call", name: deal.name })).toMatchObject({ version: 1 });
    expect(
      await api.db.selectFrom("auditEvents").selectAll().where("companyId", "=", companyId).execute(),
    ).toHaveLength(1);
  });

  it("is refused on an old version after an import changed it: nobody knows which fields", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId);
    await api.db
      .updateTable("deals")
      .set({ version: 2, nextStep: "From the file" })
      .where("id", "=", deal.id)
      .execute();
    expect((await patch(deal, { name: "Mine" })).status).toBe(409);
  });

  it("has an owner who is active, or the one it has", async () => {
    const { companyId } = await api.mintCustomer();
    const gone = await api.as("member");
    const deal = await open(companyId, { ownerMemberId: gone.id });
    await api.db.updateTable("members").set({ active: false }).where("id", "=", gone.id).execute();
    expect((await patch(deal, { ownerMemberId: gone.id, nextStep: "Hand over" })).status).toBe(200);
    const other = await open(companyId);
    for (const refused of [
      await patch(other, { ownerMemberId: gone.id }),
      await ana.request("POST", `/v1/companies/${companyId}/deals`, { name: "New", ownerMemberId: gone.id }),
    ]) {
      expect(refused.status).toBe(422);
      expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "ownerMemberId" }] });
    }
  });

  it("writes what changed into the audit", async () => {
    const { companyId } = await api.mintCustomer();
    await changed(await open(companyId), { stageId: stage.Engaging?.id });
    const rows = await api.db.selectFrom("auditEvents").selectAll().where("companyId", "=", companyId).execute();
    expect(rows.map((row) => row.action)).toEqual(["deal.created", "deal.changed"]);
    expect(rows[1]?.changes).toMatchObject({ stage: { before: { name: "Prospecting" }, after: { name: "Engaging" } } });
  });
});

describe("deals across the book", () => {
  it("are sorted and paged by any order, what is unknown last", async () => {
    const { companyId } = await api.mintCustomer();
    const owner = await api.as("member");
    for (const minor of [300, 100, null, 200, 100])
      await open(companyId, { ownerMemberId: owner.id, value: minor === null ? null : { minor, currency: "EUR" } });
    const walk = async (sort: string) => {
      const values: (number | null)[] = [];
      for (let cursor = ""; ; ) {
        const path = `/v1/deals?owner=${owner.id}&stageKind=open&limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`;
        const page = await bodyOf<Page<BookDeal>>(ana.request("GET", path));
        values.push(...page.items.map((deal) => deal.value?.minor ?? null));
        if (!page.nextCursor) return values;
        cursor = page.nextCursor;
      }
    };
    expect(await walk("value")).toEqual([100, 100, 200, 300, null]);
    expect(await walk("-value")).toEqual([300, 200, 100, 100, null]);
    for (const sort of ["name", "-expected_close", "closed", "stage_since"]) expect(await walk(sort)).toHaveLength(5);
  });

  it("name their company, and those of archived companies rest", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { name: "Findable zebra" });
    const find = () => bodyOf<Page<BookDeal>>(ana.request("GET", "/v1/deals?q=ZEBRA"));
    expect((await find()).items).toMatchObject([{ id: deal.id, company: { id: companyId, name: "Northwind" } }]);
    await api.db.updateTable("companies").set({ archivedAt: now }).where("id", "=", companyId).execute();
    expect((await find()).items).toEqual([]);
  });
});

describe("the board", () => {
  it("has a column for each open stage, with its deals of living companies, the next to close first", async () => {
    const { companyId } = await api.mintCustomer();
    const owner = await api.as("member");
    const input = { ownerMemberId: owner.id, stageId: stage.Proposal?.id };
    await open(companyId, { ...input, name: "Some day" });
    await open(companyId, { ...input, name: "Later", expectedCloseOn: "2027-02-01" });
    await open(companyId, { ...input, name: "Sooner", expectedCloseOn: "2026-12-01" });
    const won = await open(companyId, { ...input, name: "Over" });
    await changed(won, { stageId: stage.Won?.id });
    const gone = await open(companyId, { ...input, name: "Gone" });
    await changed(gone, { archived: true });
    const read = (query: string) => bodyOf<DealBoard>(ana.request("GET", `/v1/deals/board?owner=${owner.id}${query}`));
    const { pipeline, columns } = await read("");
    const named = columns.map(({ stageId, deals }) => [
      pipeline.stages.find((one) => one.id === stageId)?.name,
      deals.map((deal) => deal.name),
    ]);
    expect(named).toEqual([
      ["Prospecting", []],
      ["Engaging", []],
      ["Proposal", ["Sooner", "Later", "Some day"]],
      ["Negotiation", []],
    ]);
    expect((await read("&q=LATER")).columns.flatMap((column) => column.deals)).toHaveLength(1);
    const nowhere = await ana.request("GET", `/v1/deals/board?pipelineId=${newId()}`);
    expect(nowhere.status).toBe(404);
  });
});

describe("without clearance for money", () => {
  it("the value is nowhere in any answer, cannot be sorted by, and cannot be wiped out", async () => {
    const { companyId } = await api.mintCustomer();
    const deal = await open(companyId, { name: "Secret zebu", value: { minor: 98_765, currency: "NOK" } });
    const base = `/v1/companies/${companyId}`;
    for (const path of [`${base}/deals`, `${base}/deals/${deal.id}`, "/v1/deals?q=zebu", `${base}/timeline`]) {
      const text = await (await blind.request("GET", path)).text();
      expect(text).toContain("zebu");
      expect(text).not.toMatch(/98765|NOK/);
    }
    for (const path of [`${base}/deals?sort=value`, "/v1/deals?sort=-value"])
      expect((await blind.request("GET", path)).status).toBe(403);
    expect((await patch(deal, { value: null }, blind)).status).toBe(403);
    const blindly = { name: "Blind", value: { minor: 1, currency: "EUR" } };
    expect((await blind.request("POST", `${base}/deals`, blindly)).status).toBe(403);
    expect((await blind.request("POST", `${base}/deals`, { name: "No value" })).status).toBe(201);
    const renamed = await patch(deal, { name: "Secret zebu 2" }, blind);
    expect(await renamed.text()).not.toMatch(/98765|NOK/);
    expect(await bodyOf(ana.request("GET", `${base}/deals/${deal.id}`))).toMatchObject({ value: { minor: 98_765 } });
  });
});
