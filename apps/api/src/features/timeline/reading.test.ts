import { addTimelineEvents, type NewTimelineEvent } from "@tandem/db/timeline/writes";
import type { TimelineEntry } from "@tandem/domain/timeline/timeline-entry";
import type { TimelineLine } from "@tandem/domain/timeline/timeline-event";
import type { TimelineMute } from "@tandem/domain/timeline/timeline-mute";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../deals/ensure-default-pipeline.ts";

type Member = TestCaller & { id: string };
type Page = { items: TimelineLine[]; nextCursor: string | null };

let api: TestApi;
let ana: Member;
let victor: Member;
beforeAll(async () => {
  api = await startTestApi();
  await ensureDefaultPipeline(api.db);
  ana = await api.as("member");
  victor = await api.as("viewer");
});
afterAll(() => api.close());

const AT = new Date("2026-03-02T10:00:00Z");

async function tell(companyId: string, events: Partial<NewTimelineEvent>[]) {
  const event = { companyId, type: "integration_event", occurredAt: AT, title: "Told", object: "company" } as const;
  const actor = { kind: "system", id: null, name: "clearview" } as const;
  const rows = events.map((one) => ({ ...event, actor, recordId: companyId, ...one }));
  await api.db.transaction().execute((trx) => addTimelineEvents(trx, rows));
}
const get = <Body>(caller: TestCaller, companyId: string, path = "") =>
  bodyOf<Body>(caller.request("GET", `/v1/companies/${companyId}/timeline${path}`));
const titles = ({ items }: { items: TimelineLine[] }) => items.map((event) => event.title).sort();
async function made(companyId: string, kind: string, body: object): Promise<TimelineLine> {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/${kind}`, body);
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { items } = await get<Page>(ana, companyId);
  if (!items[0]) throw new Error(`${kind} told nothing`);
  return items[0];
}

describe("a list carries the beginning of a text", () => {
  it("of 500 characters, and says when there is more, in the 360 too", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [
      { title: "Long", body: "ä".repeat(501) },
      { title: "Short", body: "ä".repeat(500) },
    ]);
    const view = await bodyOf<{ timeline: Page }>(ana.request("GET", `/v1/companies/${companyId}/360`));
    for (const { items } of [await get<Page>(ana, companyId), view.timeline]) {
      const seen = items.map(({ title, body, isCut }) => [title, body.length, isCut]);
      expect(seen.toSorted()).toEqual([
        ["Long", 500, true],
        ["Short", 500, false],
      ]);
    }
    const [long] = (await get<Page>(ana, companyId, "?q=long")).items;
    const whole = await get<TimelineEntry>(ana, companyId, `/${long?.id}`);
    expect(whole.event.body).toHaveLength(501);
    expect(whole.record).toBeNull();
  });
});

describe("what was searched for is marked", () => {
  it("in title and text, words and phrases, and no text can pretend to be marked", async () => {
    const { companyId } = await api.mintCustomer();
    const body = `${"filler ".repeat(80)}The label printer stalls <b>twice</b>`;
    await tell(companyId, [{ title: "Label \uE000fake\uE001 & <i>", body }]);
    const [word] = (await get<Page>(ana, companyId, "?q=label")).items;
    expect(word?.hit?.title).toBe("\uE000Label\uE001 fake & <i>");
    expect(word?.hit?.body).toContain("\uE000label\uE001 printer");
    const [phrase] = (await get<Page>(ana, companyId, `?q=${encodeURIComponent('"label printer"')}`)).items;
    expect(phrase?.hit?.body).toMatch(/\uE000label\uE001 \uE000printer\uE001|\uE000label printer\uE001/);
    expect((await get<Page>(ana, companyId)).items[0]?.hit).toBeUndefined();
  });
});

describe("sources", () => {
  it("narrow the history, and are offered with the members and contacts in it", async () => {
    const { companyId, contactId, name } = await api.mintCustomer();
    await tell(companyId, [
      { title: "One", source: "hubspot" },
      { title: "Two", source: "clearview" },
      { title: "Three", actor: { kind: "member", id: ana.id, name: "Ana" } },
    ]);
    expect(titles(await get<Page>(ana, companyId, "?sources=hubspot,clearview"))).toEqual(["One", "Two"]);
    expect(titles(await get<Page>(ana, companyId, "?sources=nobody"))).toEqual([]);
    expect(await get(ana, companyId, "/facets")).toEqual({
      sources: ["clearview", "hubspot", "tandem"],
      members: [{ id: ana.id, name: expect.any(String) }],
      contacts: [{ id: contactId, name }],
    });
  });
});

describe("by type", () => {
  it("shows the five latest of each group, most recent first, and whether there are more", async () => {
    const { companyId } = await api.mintCustomer();
    const at = (minute: number) => new Date(AT.getTime() + minute * 60_000);
    await tell(companyId, [
      ...[1, 2, 3].map((n) => ({ type: "call", title: `Call ${n}`, occurredAt: at(n * 2) }) as const),
      ...[1, 2, 3].map((n) => ({ type: "note", title: `Note ${n}`, occurredAt: at(n * 2 + 1) }) as const),
      { type: "order_placed", title: "Order", occurredAt: at(0) },
    ]);
    type Groups = { groups: { group: string; items: TimelineLine[]; isMore: boolean }[] };
    const seen = async (query: string) =>
      (await get<Groups>(ana, companyId, `/groups${query}`)).groups.map(({ group, items, isMore }) => [
        group,
        items.map((event) => event.title),
        isMore,
      ]);
    expect(await seen("")).toEqual([
      ["communications", ["Note 3", "Call 3", "Note 2", "Call 2", "Note 1"], true],
      ["deals", ["Order"], false],
    ]);
    expect(await seen("?types=call,order_placed")).toEqual([
      ["communications", ["Call 3", "Call 2", "Call 1"], false],
      ["deals", ["Order"], false],
    ]);
    expect(await seen("?q=order")).toEqual([["deals", ["Order"], false]]);
  });
});

describe("news", () => {
  const since = () => encodeURIComponent(new Date().toISOString());
  it("are what was recorded since, though it happened long ago, and nothing older", async () => {
    const { companyId } = await api.mintCustomer();
    const later = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString());
    await tell(companyId, [{ title: "Long ago", occurredAt: new Date("2020-01-01T00:00:00Z") }]);
    const news = await get<{ items: TimelineLine[]; until: string }>(ana, companyId, `/news?since=${since()}`);
    expect(titles(news)).toEqual(["Long ago"]);
    expect(Math.abs(Date.parse(news.until) - Date.now())).toBeLessThan(60_000);
    expect(titles(await get(ana, companyId, `/news?since=${later}`))).toEqual([]);
  });

  it("follow the filters, and are not of rows that the reader may not see", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [{ title: "Private", sensitivity: "private", privateToMemberId: ana.id }, { title: "Open" }]);
    expect(titles(await get(ana, companyId, `/news?since=${since()}`))).toEqual(["Open", "Private"]);
    expect(titles(await get(victor, companyId, `/news?since=${since()}`))).toEqual(["Open"]);
    expect(titles(await get(ana, companyId, `/news?since=${since()}&types=call`))).toEqual([]);
    expect(titles(await get(ana, companyId, `/news?since=${since()}&q=open`))).toEqual(["Open"]);
  });

  it("without a time are those of the last seconds", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [{ title: "Just now" }]);
    expect(titles(await get(ana, companyId, "/news"))).toEqual(["Just now"]);
    const wrong = await ana.request("GET", `/v1/companies/${companyId}/timeline/news?since=yesterday`);
    expect(wrong.status).toBe(422);
  });
});

describe("mutes", () => {
  const mute = (caller: TestCaller, companyId: string, what: object) =>
    caller.request("POST", `/v1/companies/${companyId}/timeline/mutes`, what);

  it("leave a type or a source out for that member in that company alone, until they ask for it", async () => {
    const { companyId } = await api.mintCustomer();
    const other = await api.mintCustomer();
    const events = [
      { title: "Usage" },
      { title: "Enriched", source: "clearview" },
      { type: "call", title: "Call" },
    ] as const;
    await tell(companyId, [...events]);
    await tell(other.companyId, [...events]);
    const first = await bodyOf<TimelineMute>(mute(victor, companyId, { type: "call" }));
    await mute(victor, companyId, { source: "clearview" });
    const view = await bodyOf<{ timeline: Page; timelineMutes: TimelineMute[] }>(
      victor.request("GET", `/v1/companies/${companyId}/360`),
    );
    expect(view.timelineMutes).toEqual([first, expect.objectContaining({ source: "clearview", type: null })]);
    for (const page of [
      view.timeline,
      await get<Page>(victor, companyId),
      await get<Page>(victor, companyId, "?from=2026-01-01"),
    ])
      expect(titles(page)).toEqual(["Usage"]);
    expect(titles(await get<Page>(victor, companyId, "?types=call"))).toEqual(["Call"]);
    expect(titles(await get<Page>(victor, companyId, "?sources=clearview"))).toEqual(["Enriched"]);
    expect(titles(await get<Page>(victor, companyId, "?q=call"))).toEqual(["Call"]);
    expect(titles(await get<Page>(ana, companyId))).toHaveLength(3);
    expect(titles(await get<Page>(victor, other.companyId))).toHaveLength(3);
  });

  it("are one however often they are asked for, and are taken back by whose they are", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [{ title: "Usage" }]);
    const one = await bodyOf<TimelineMute>(mute(ana, companyId, { type: "integration_event" }));
    expect(await bodyOf<TimelineMute>(mute(ana, companyId, { type: "integration_event" }))).toEqual(one);
    expect(await get(ana, companyId, "/mutes")).toEqual({ items: [one] });
    const path = `/v1/companies/${companyId}/timeline/mutes/${one.id}`;
    expect((await victor.request("DELETE", path)).status).toBe(404);
    expect((await ana.request("DELETE", path)).status).toBe(204);
    expect(titles(await get<Page>(ana, companyId))).toEqual(["Usage"]);
    for (const wrong of [{}, { type: "call", source: "x" }, { type: "party" }])
      expect((await mute(ana, companyId, wrong)).status).toBe(422);
  });
});

describe("an entry holds all there is", () => {
  it("a mail, made safe", async () => {
    const { companyId } = await api.mintCustomer();
    const event = await made(companyId, "emails", {
      direction: "received",
      subject: "Hello",
      body: "Text",
      fromAddress: "ivy@partner.example",
      ccAddresses: ["c@d.example"],
    });
    await api.db
      .updateTable("emails")
      .set({ bodyHtml: `<p>Hi</p><img src="https://t.example/x.gif"><script>x()</script>` })
      .where("companyId", "=", companyId)
      .execute();
    const { record } = await get<TimelineEntry>(ana, companyId, `/${event.id}`);
    expect(record).toMatchObject({
      kind: "email",
      email: { body: "Text", html: "<p>Hi</p><span></span>", ccAddresses: ["c@d.example"] },
    });
  });

  it("a call with its transcript, a meeting with its notes, a ticket with its messages", async () => {
    const { companyId } = await api.mintCustomer();
    const call = await made(companyId, "calls", {
      direction: "inbound",
      disposition: "Connected",
      summary: "Price",
      recordingUrl: "https://r.example/1",
    });
    await api.db.updateTable("calls").set({ transcript: "Ana: Hello" }).where("companyId", "=", companyId).execute();
    expect((await get<TimelineEntry>(ana, companyId, `/${call.id}`)).record).toMatchObject({
      kind: "call",
      transcript: "Ana: Hello",
      call: { disposition: "Connected", recordingUrl: "https://r.example/1" },
    });
    const meeting = await made(companyId, "meetings", {
      title: "Review",
      startsAt: new Date().toISOString(),
      status: "held",
      notes: "Signed",
      agenda: "Price",
    });
    expect((await get<TimelineEntry>(ana, companyId, `/${meeting.id}`)).record).toMatchObject({
      kind: "meeting",
      meeting: { notes: "Signed", agenda: "Price" },
    });
    const ticket = await made(companyId, "tickets", { subject: "Printer", body: "It stalls" });
    expect((await get<TimelineEntry>(ana, companyId, `/${ticket.id}`)).record).toMatchObject({
      kind: "ticket",
      ticket: { subject: "Printer", messages: [{ body: "It stalls" }] },
    });
  });

  it("without a digit of what is withheld, and nothing at all of what is private", async () => {
    const { companyId } = await api.mintCustomer();
    const blind = await api.as("member");
    await api.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", blind.id)
      .execute();
    const deal = await made(companyId, "deals", { name: "Rollout", value: { minor: 4_812_345, currency: "CHF" } });
    expect(JSON.stringify(await get(ana, companyId, `/${deal.id}`))).toContain("4812345");
    expect(JSON.stringify(await get(blind, companyId, `/${deal.id}`))).not.toMatch(/4812345|CHF/);
    const note = await made(companyId, "notes", { body: "Mine", isPrivate: true });
    expect((await blind.request("GET", `/v1/companies/${companyId}/timeline/${note.id}`)).status).toBe(404);
    const other = await api.mintCustomer();
    expect((await ana.request("GET", `/v1/companies/${other.companyId}/timeline/${note.id}`)).status).toBe(404);
  });
});
