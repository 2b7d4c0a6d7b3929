import { newId } from "@tandem/db/ids";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact } from "@tandem/domain/contacts/contact";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());

const addCompany = async (name = "Northwind") =>
  (await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name }))).id;
const add = (companyId: string, input: object) =>
  bodyOf<Contact>(ana.request("POST", `/v1/companies/${companyId}/contacts`, input));
const pathOf = (contact: Contact) => `/v1/companies/${contact.companyId}/contacts/${contact.id}`;
const change = (contact: Contact, input: object) =>
  ana.request("PATCH", pathOf(contact), { version: contact.version, ...input });

describe("lists of contacts", () => {
  type Page = { items: (Contact & { company?: { id: string; name: string } })[]; nextCursor: string | null };

  async function walk(path: string, query: string): Promise<Page["items"]> {
    const seen: Page["items"] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Page = await bodyOf<Page>(ana.request("GET", `${path}?${query}&cursor=${cursor}`));
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    return seen;
  }

  it("of a company show everyone once by name, those who left at the end, and nobody archived", async () => {
    const companyId = await addCompany();
    const [ada, sameName] = [await add(companyId, { name: "ada" }), await add(companyId, { name: "Ada" })];
    const gone = await add(companyId, { name: "Aaron" });
    await ana.request("POST", `${pathOf(gone)}/left`, {});
    await change(await add(companyId, { name: "Hidden" }), { archived: true });
    const zoe = await add(companyId, { name: "Zoe" });
    const path = `/v1/companies/${companyId}/contacts`;
    for (const limit of [1, 2, 50]) {
      const ids = (await walk(path, `limit=${limit}`)).map((contact) => contact.id);
      expect(ids.slice(0, 2).sort()).toEqual([ada.id, sameName.id].sort());
      expect(ids.slice(2)).toEqual([zoe.id, gone.id]);
    }
    expect((await ana.request("GET", `/v1/companies/${newId()}/contacts`)).status).toBe(404);
  });

  it("keep to those who have a role", async () => {
    const companyId = await addCompany();
    const zoe = await add(companyId, { name: "Zoe", roles: ["champion", "user"] });
    const ben = await add(companyId, { name: "Ben", roles: ["user"] });
    await add(companyId, { name: "Abe" });
    const path = `/v1/companies/${companyId}/contacts`;
    const idsOf = async (query: string) => (await walk(path, query)).map(({ id }) => id);
    expect(await idsOf("role=user&limit=1")).toEqual([ben.id, zoe.id]);
    expect(await idsOf("role=champion")).toEqual([zoe.id]);
    expect(await idsOf("role=blocker")).toEqual([]);
    expect((await ana.request("GET", `${path}?role=boss`)).status).toBe(422);
    expect((await walk("/v1/contacts", "role=champion")).map(({ id }) => id)).toContain(zoe.id);
  });

  it("across the book name the company, find in name, title and e-mail, and leave archived companies out", async () => {
    const word = newId().slice(-12);
    const here = await addCompany("Here");
    const email = `${word}@x.example`;
    const [byName, byTitle] = [await add(here, { name: `N ${word}%` }), await add(here, { name: "T", title: word })];
    const byEmail = await add(await addCompany("There"), { name: "E", email });
    const left = await add(here, { name: `L ${word}` });
    await ana.request("POST", `${pathOf(left)}/left`, {});
    const closed = await addCompany("Closed");
    await add(closed, { name: `C ${word}` });
    await ana.request("PATCH", `/v1/companies/${closed}`, { version: 1, archived: true });

    const found = await walk("/v1/contacts", `limit=1&q=${word}`);
    expect(found.map(({ id, company }) => [id, company?.name])).toEqual([
      [byEmail.id, "There"],
      [byName.id, "Here"],
      [byTitle.id, "Here"],
    ]);
    expect((await walk("/v1/contacts", `q=${word}&left=true`)).map(({ id }) => id)).toEqual([left.id]);
    expect((await walk("/v1/contacts", `q=${word}%25`)).map(({ id }) => id)).toEqual([byName.id]);
    expect((await ana.request("GET", "/v1/contacts?cursor=x")).status).toBe(422);
  });

  it("show the last activity that has happened and is nobody's private matter", async () => {
    const contact = await add(await addCompany(), { name: "Ben" });
    const at = (iso: string, more = {}) => ({
      companyId: contact.companyId,
      type: "call" as const,
      occurredAt: new Date(iso),
      title: "Call",
      actor: { kind: "member" as const, id: ana.id, name: ana.name },
      contactIds: [contact.id],
      object: "call",
      recordId: newId(),
      ...more,
    });
    const secret = { sensitivity: "private" as const, privateToMemberId: ana.id };
    const events = [
      at("2026-11-21T09:00:00Z"),
      at("2026-11-21T10:30:00Z"),
      at("2026-11-21T10:00:00.500Z", secret),
      at("2026-11-21T09:59:00Z", { contactIds: [] }),
    ];
    await inTransaction(api.db, (trx) => addTimelineEvents(trx, events));
    await api.db.deleteFrom("timelineEvents").where("recordId", "=", contact.id).execute();
    const shown = await bodyOf<Contact>(ana.request("GET", pathOf(contact)));
    expect(new Date(shown.lastActivityAt ?? 0)).toEqual(new Date("2026-11-21T09:00:00Z"));
  });
});
