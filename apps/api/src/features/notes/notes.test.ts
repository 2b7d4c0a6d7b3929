import type { Note } from "@tandem/domain/notes/note";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Page<Item> = { items: Item[] };
let api: TestApi;
let ana: TestCaller & { id: string };
let jonas: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
});
afterAll(() => api.close());

async function write(companyId: string, input: object) {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/notes`, input);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Note>(answer);
}
const patch = (note: Note, input: object, caller: TestCaller = ana) =>
  caller.request("PATCH", `/v1/companies/${note.companyId}/notes/${note.id}`, { version: note.version, ...input });
const seen = async (caller: TestCaller, companyId: string, query = "") => {
  const notes = await bodyOf<Page<Note>>(caller.request("GET", `/v1/companies/${companyId}/notes`));
  const events = await bodyOf<Page<TimelineEvent>>(
    caller.request("GET", `/v1/companies/${companyId}/timeline${query}`),
  );
  return [notes.items.length, events.items.length];
};

describe("a private note", () => {
  it("is its author's alone: in the list, by its id, in the history, and for search", async () => {
    const { companyId } = await api.mintCustomer();
    const note = await write(companyId, { body: "The xylophone is out of tune", isPrivate: true });
    expect(await seen(ana, companyId, "?q=xylophone")).toEqual([1, 1]);
    expect(await seen(jonas, companyId, "?q=xylophone")).toEqual([0, 0]);
    expect(await seen(jonas, companyId)).toEqual([0, 0]);
    const path = `/v1/companies/${companyId}/notes/${note.id}`;
    expect((await jonas.request("GET", path)).status).toBe(404);
    expect((await patch(note, { body: "Mine now" }, jonas)).status).toBe(404);
    expect((await jonas.request("DELETE", path)).status).toBe(404);
    const figures = await api.db
      .selectFrom("companyFigures")
      .select("lastActivityAt")
      .where("companyId", "=", companyId);
    expect(await figures.executeTakeFirst()).toEqual({ lastActivityAt: null });
  });

  it("is everybody's from the moment it is made public, and vanishes when it is made private again", async () => {
    const { companyId } = await api.mintCustomer();
    const note = await write(companyId, { body: "The xylophone", isPrivate: true });
    const open = await bodyOf<Note>(patch(note, { isPrivate: false }));
    expect(await seen(jonas, companyId, "?q=xylophone")).toEqual([1, 1]);
    expect((await patch(open, { isPrivate: true }, jonas)).status).toBe(403);
    expect((await patch(open, { isPrivate: true })).status).toBe(200);
    expect(await seen(jonas, companyId)).toEqual([0, 0]);
  });

  it("leaves nothing of its text in the audit", async () => {
    const { companyId } = await api.mintCustomer();
    await patch(await write(companyId, { body: "Xylophone", isPrivate: true }), { body: "Xylophone two" });
    const rows = await api.db.selectFrom("auditEvents").selectAll().where("companyId", "=", companyId).execute();
    expect(rows.map((row) => row.action)).toEqual(["note.created", "note.changed"]);
    expect(JSON.stringify(rows)).not.toContain("Xylophone");
  });
});

describe("a note", () => {
  it("names its author, its contact and whom it mentions; the history follows an edit", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const note = await write(companyId, { body: "Bring numbers", contactId, mentionedMemberIds: [jonas.id] });
    expect(note).toMatchObject({ author: { id: ana.id }, contact: { id: contactId }, mentionedMemberIds: [jonas.id] });
    await patch(note, { body: "Bring slides" }, jonas);
    const { items } = await bodyOf<Page<TimelineEvent>>(
      jonas.request("GET", `/v1/companies/${companyId}/timeline?contactId=${contactId}`),
    );
    expect(items).toMatchObject([{ type: "note", body: "Bring slides", actor: { id: ana.id } }]);
  });

  it("that is deleted is in no list and in no history", async () => {
    const { companyId } = await api.mintCustomer();
    const note = await write(companyId, { body: "Gone" });
    const path = `/v1/companies/${companyId}/notes/${note.id}`;
    expect((await ana.request("DELETE", path)).status).toBe(204);
    expect(await seen(ana, companyId)).toEqual([0, 0]);
    expect((await ana.request("GET", path)).status).toBe(404);
  });
});
