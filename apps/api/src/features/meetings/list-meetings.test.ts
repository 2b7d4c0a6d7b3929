import type { Meeting } from "@tandem/domain/meetings/meeting";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import { walkPages } from "../../testing/walk-pages.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let path: string;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  const { companyId, contactId } = await api.mintCustomer();
  path = `/v1/companies/${companyId}/meetings`;
  const at = (time: string, minutes = 60) => {
    const startsAt = new Date(time);
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  };
  const rows = [
    { title: "beta", kind: "demo", ...at("2026-11-20T11:30:00Z") },
    { title: "Alpha", kind: "training", ...at("2026-12-01T10:00:00Z"), location: "Hall 3" },
    { title: "gamma", kind: "demo", ...at("2026-11-02T10:00:00Z"), status: "held" },
    { title: "delta", kind: "check_in", ...at("2026-12-01T10:00:00Z"), attendees: [{ contactId }] },
    { title: "omega", kind: "other", ...at("2026-11-03T10:00:00Z") },
  ];
  for (const row of rows) expect((await ana.request("POST", path, row)).status).toBe(201);
});
afterAll(() => api.close());

const titles = async (query: string, limit = 2) =>
  (await walkPages<Meeting>(ana, path, query, limit)).map(({ title }) => title);

describe("the meetings of a company", () => {
  it.each<[string, string[]]>([
    // two begin at the same moment: by their ids
    ["starts", ["gamma", "omega", "beta", "Alpha", "delta"]],
    ["title", ["Alpha", "beta", "delta", "gamma", "omega"]],
    // of the same type the earlier first
    ["kind", ["delta", "gamma", "beta", "omega", "Alpha"]],
  ])("come by %s, both ways, on one page and from page to page", async (sort, wanted) => {
    for (const limit of [1, 2, 50]) {
      expect(await titles(`sort=${sort}`, limit)).toEqual(wanted);
      expect(await titles(`sort=-${sort}`, limit)).toEqual(wanted.toReversed());
    }
  });

  it.each<[string, string[]]>([
    // one that began and is not over is still to come; one whose time went by without a word is past
    ["when=upcoming&sort=title", ["Alpha", "beta", "delta"]],
    ["when=past&sort=title", ["gamma", "omega"]],
    ["kind=demo&sort=title", ["beta", "gamma"]],
    ["q=hall", ["Alpha"]],
    ["q=BEN&when=upcoming", ["delta"]],
    ["q=a%25", []],
    ["status=held", ["gamma"]],
  ])("are narrowed by %s", async (query, wanted) => {
    expect(await titles(query)).toEqual(wanted);
  });

  it("refuse an order and a time they do not have, and the cursor of another order", async () => {
    for (const query of ["sort=mood", "when=soon", "kind=party"])
      expect((await ana.request("GET", `${path}?${query}`)).status).toBe(422);
    const { nextCursor } = await bodyOf(ana.request("GET", `${path}?limit=1&sort=title`));
    expect((await ana.request("GET", `${path}?sort=-title&cursor=${nextCursor}`)).status).toBe(422);
  });
});
