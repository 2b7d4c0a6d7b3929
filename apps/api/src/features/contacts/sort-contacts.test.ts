import { newId } from "@tandem/db/ids";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact } from "@tandem/domain/contacts/contact";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import { walkPages } from "../../testing/walk-pages.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let path: string;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  const { id: companyId } = await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name: "Order & Co" }));
  path = `/v1/companies/${companyId}/contacts`;
  const people = [
    { name: "Bo", title: "buyer", roles: ["user"], email: "z@order.example", heard: "2026-11-01T10:00:00Z" },
    { name: "al", title: null, roles: ["champion", "user"], heard: "2026-11-03T10:00:00Z" },
    { name: "Di", title: "Architect", roles: [], heard: null },
    { name: "Cy", title: "Buyer", roles: ["user"], email: "A@order.example", heard: "2026-11-03T10:00:00Z" },
    { name: "Gone", title: "Aide", roles: ["champion"], heard: "2026-11-20T10:00:00Z" },
  ];
  for (const { heard, ...input } of people) {
    const contact = await bodyOf<Contact>(ana.request("POST", path, input));
    if (input.name === "Gone") await ana.request("POST", `${path}/${contact.id}/left`, {});
    const event = {
      companyId,
      type: "call" as const,
      occurredAt: new Date(heard ?? 0),
      title: "Call",
      actor: { kind: "member" as const, id: ana.id, name: ana.name },
      contactIds: [contact.id],
      object: "call",
      recordId: newId(),
    };
    // a word that only lies ahead was not heard
    const ahead = { ...event, recordId: newId(), occurredAt: new Date("2026-12-01T00:00:00Z") };
    await inTransaction(api.db, (trx) => addTimelineEvents(trx, heard ? [event, ahead] : [ahead]));
  }
  await api.db.deleteFrom("timelineEvents").where("object", "=", "contact").execute();
});
afterAll(() => api.close());

const names = async (list: string, query: string, limit = 2) =>
  (await walkPages<Contact>(ana, list, query, limit)).map(({ name }) => name);

describe("contacts", () => {
  it.each<[string, string[], string[]]>([
    ["name", ["al", "Bo", "Cy", "Di"], ["Di", "Cy", "Bo", "al"]],
    // without a title last, and first the other way round; of the same by their ids
    ["title", ["Di", "Bo", "Cy", "al"], ["al", "Cy", "Bo", "Di"]],
    ["email", ["Cy", "Bo", "al", "Di"], ["Di", "al", "Bo", "Cy"]],
    // by the first role, then by name; without one last
    ["role", ["al", "Bo", "Cy", "Di"], ["Di", "Cy", "Bo", "al"]],
    // never heard of is silent longest
    ["last_activity", ["Di", "Bo", "al", "Cy"], ["Cy", "al", "Bo", "Di"]],
  ])("of a company come by %s, both ways, those who left at the end of both", async (sort, up, down) => {
    for (const limit of [1, 2, 50]) {
      expect(await names(path, `sort=${sort}`, limit)).toEqual([...up, "Gone"]);
      expect(await names(path, `sort=-${sort}`, limit)).toEqual([...down, "Gone"]);
      expect(await names(path, `sort=-${sort}&left=false`, limit)).toEqual(down);
    }
  });

  it.each<[string, string[]]>([
    ["sort=title", ["Di", "Bo", "Cy", "al"]],
    ["sort=-email", ["Di", "al", "Bo", "Cy"]],
    ["sort=company", ["Bo", "al", "Di", "Cy"]],
    ["sort=", ["al", "Bo", "Cy", "Di"]],
  ])("across the book come by %s, from page to page", async (query, wanted) => {
    expect(await names("/v1/contacts", query, 1)).toEqual(wanted);
  });

  it("refuse an order they do not have, and the cursor of another order", async () => {
    expect((await ana.request("GET", `${path}?sort=company`)).status).toBe(422);
    expect((await ana.request("GET", "/v1/contacts?sort=last_activity")).status).toBe(422);
    const { nextCursor } = await bodyOf(ana.request("GET", `${path}?limit=1&sort=title`));
    expect((await ana.request("GET", `${path}?sort=-title&cursor=${nextCursor}`)).status).toBe(422);
  });

  it("are exported in the order they are shown in; what sorts one company's only is refused for the book", async () => {
    const companyId = path.split("/")[3];
    const csv = await (
      await ana.request("GET", `/v1/exports/contacts.csv?companyId=${companyId}&sort=-last_activity`)
    ).text();
    const cells = csv.split(/[,\r\n]/);
    const shown = ["Cy", "al", "Bo", "Di", "Gone"];
    expect(cells.filter((cell) => shown.includes(cell))).toEqual(shown);
    expect((await ana.request("GET", "/v1/exports/contacts.csv?sort=last_activity")).status).toBe(422);
  });
});
