import { newId } from "@tandem/db/ids";
import type { BookService } from "@tandem/domain/services/book";
import {
  DELIVERABLE_STATUSES,
  type Deliverable,
  SERVICE_STATUSES,
  type Service,
} from "@tandem/domain/services/service";
import { serviceHealth } from "@tandem/domain/services/service-health";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { walkPages } from "../../testing/walk-pages.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const TODAY = "2026-11-21";
let api: TestApi;
let ana: TestCaller & { id: string };
let acme: string;
let beta: string;

/** Every status with every distance from today that the rule tells apart. */
const DUE = [null, -40, -8, -7, -1, 0, 1, 7, 8, 40].map((days) =>
  days === null ? null : new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10),
);

interface Minted extends Partial<Pick<Service, "status" | "kind" | "satisfaction" | "endsOn">> {
  name: string;
  owner?: string;
  owed?: Pick<Deliverable, "status" | "dueOn">[];
}

async function mint(companyId: string, { owner, owed = [], ...service }: Minted): Promise<string> {
  const id = newId();
  await api.db
    .insertInto("services")
    .values({ companyId, id, ownerMemberId: owner ?? null, ...service })
    .execute();
  for (const deliverable of owed)
    await api.db
      .insertInto("deliverables")
      .values({ companyId, id: newId(), serviceId: id, title: "Plan", ...deliverable })
      .execute();
  return id;
}

const list = async (query: string) =>
  bodyOf<{ items: BookService[]; nextCursor: string | null }>(ana.request("GET", `/v1/services?${query}`));
const names = async (query: string) => (await list(query)).items.map(({ name }) => name);

async function mintCompany(name: string): Promise<string> {
  const { companyId } = await api.mintCustomer();
  await api.db.updateTable("companies").set({ name, nameKey: name }).where("id", "=", companyId).execute();
  return companyId;
}

beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
  acme = await mintCompany("Acme");
  beta = await mintCompany("Beta");
  const session = (serviceId: string, startsAt: string, status: "held" | "planned") =>
    api.db
      .insertInto("meetings")
      .values({ companyId: acme, id: newId(), title: "Session", status, startsAt, endsAt: startsAt, serviceId })
      .execute();
  const onboarding = await mint(acme, { name: "onboarding", owner: ana.id, endsOn: "2027-01-01", satisfaction: 2 });
  const training = await mint(acme, {
    name: "Training",
    kind: "training",
    satisfaction: 5,
    owed: [{ status: "in_progress", dueOn: "2026-11-01" }],
  });
  await mint(beta, { name: "Advisory", kind: "advisory", owed: [{ status: "not_started", dueOn: "2026-11-25" }] });
  await mint(beta, { name: "Review", kind: "review", status: "completed", endsOn: "2026-06-01" });
  await session(onboarding, "2026-11-02T09:00:00Z", "held");
  await session(training, "2026-11-20T09:00:00Z", "held");
  await session(onboarding, "2026-11-24T09:00:00Z", "planned");
});
afterAll(() => api.close());

describe("services across the book", () => {
  it.each([
    ["sort=name", ["Advisory", "onboarding", "Review", "Training"]],
    ["sort=-name", ["Training", "Review", "onboarding", "Advisory"]],
    ["sort=state", ["Training", "Advisory", "onboarding", "Review"]],
    ["sort=-state", ["Review", "onboarding", "Advisory", "Training"]],
    ["sort=company&company=", undefined],
    ["sort=next_session&kind=onboarding&kind=training", ["onboarding", "Training"]],
    ["sort=last_session&kind=onboarding&kind=training", ["Training", "onboarding"]],
    ["sort=satisfaction&kind=onboarding&kind=training", ["Training", "onboarding"]],
    ["sort=ends&kind=onboarding&kind=review", ["Review", "onboarding"]],
    ["q=ACME", ["onboarding", "Training"]],
    ["q=advis", ["Advisory"]],
    ["q=100%25", []],
    ["status=completed", ["Review"]],
    ["health=late", ["Training"]],
    ["health=late&health=at_risk", ["Advisory", "Training"]],
    ["owner=me", ["onboarding"]],
    ["owner=none&kind=training", ["Training"]],
  ])("%s", async (query, expected) => {
    if (!expected) expect((await ana.request("GET", `/v1/services?${query}`)).status).toBe(422);
    else expect(await names(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["", ["onboarding", "Training"]],
    ["sort=state", ["Training", "onboarding"]],
    ["sort=-satisfaction", ["onboarding", "Training"]],
    ["health=late", ["Training"]],
    ["q=RAIN&owner=none", ["Training"]],
    // the company's own name is no word of one service
    ["q=acme", []],
  ])("of one company come the same way: %s", async (query, expected) => {
    const found = await walkPages<BookService>(ana, `/v1/companies/${acme}/services`, query, 1);
    expect(found.map(({ name }) => name)).toEqual(expected);
  });

  it("name their company, their state and both sessions", async () => {
    const { items } = await list("q=onboarding");
    expect(items).toMatchObject([
      {
        company: { id: acme, name: "Acme" },
        health: "on_track",
        owner: { id: ana.id },
        lastSessionAt: expect.stringContaining("2026-11-02"),
        nextSessionAt: expect.stringContaining("2026-11-24"),
      },
    ]);
  });

  it.each(["name", "-state", "next_session", "-last_session", "satisfaction", "ends", "company"])(
    "by %s come page by page as in one",
    async (sort) => {
      const whole = await names(`sort=${sort}`);
      const paged: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = await list(`sort=${sort}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        paged.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
    },
  );

  it("have the state of the domain's rule, in the list and in its filter, whatever they owe", async () => {
    const companyId = await mintCompany("Ruled & Co");
    const expected = new Map<string, string>();
    for (const status of SERVICE_STATUSES)
      for (const one of DELIVERABLE_STATUSES)
        for (const dueOn of DUE) {
          const owed = [{ status: one, dueOn }];
          const id = await mint(companyId, { name: "Ruled", status, owed });
          expected.set(id, serviceHealth({ status }, owed, TODAY));
        }
    const mixed = [
      { status: "in_progress", dueOn: "2026-11-20" },
      { status: "approved", dueOn: "2026-01-01" },
      { status: "sent_back", dueOn: "2026-11-13" },
    ] as const;
    expected.set(
      await mint(companyId, { name: "Ruled", owed: [...mixed] }),
      serviceHealth({ status: "active" }, mixed, TODAY),
    );
    const found: BookService[] = [];
    for (const health of ["on_track", "at_risk", "late", "completed", "paused"])
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = await list(
          `q=Ruled&health=${health}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        expect(page.items.every((service) => service.health === health)).toBe(true);
        found.push(...page.items);
        cursor = page.nextCursor;
      }
    expect(new Map(found.map(({ id, health }) => [id, health]))).toEqual(expected);
    await api.db.updateTable("companies").set({ archivedAt: NOW }).where("id", "=", companyId).execute();
    expect(await names("q=Ruled")).toEqual([]);
  });
});
