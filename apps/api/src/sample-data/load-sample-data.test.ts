import { createTestDatabase, type TestDatabase } from "@tandem/db/testing/test-database";
import { OBJECTIVE_STATUSES } from "@tandem/domain/objectives/objective";
import { TIMELINE_TYPES } from "@tandem/domain/timeline/timeline-event";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isPassword } from "../auth/passwords.ts";
import { SAMPLE_PASSWORD } from "./cast/members.ts";
import { loadSampleData } from "./load-sample-data.ts";
import { clearHalfLoaded, readWorkspaceState } from "./loading-mark.ts";

const now = new Date("2026-11-20T15:00:00Z");
const reports: string[] = [];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadSampleData({ db: database.db, now, report: (message) => reports.push(message) });
}, 120_000);
afterAll(() => database.close());

async function rowsOf<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await statement.execute(database.db)).rows;
}

it("has something of every type in the unified history", async () => {
  const rows = await rowsOf(sql<{ type: string }>`select distinct type from timeline_events`);
  expect(rows.map(({ type }) => type).toSorted()).toEqual([...TIMELINE_TYPES].toSorted());
});

const FILLED = [
  "members",
  "products",
  "tags",
  "currency_rates",
  "lists",
  "segments",
  "companies",
  "company_team",
  "company_tags",
  "list_companies",
  "contacts",
  "contact_titles",
  "value_path_moves",
  "portal_access",
  "deals",
  "deal_products",
  "deal_stage_changes",
  "quotes",
  "orders",
  "subscriptions",
  "invoices",
  "product_usage",
  "services",
  "deliverables",
  "meetings",
  "meeting_attendees",
  "email_threads",
  "emails",
  "calls",
  "notes",
  "tickets",
  "ticket_messages",
  "signals",
  "objectives",
  "objective_collaborators",
  "objective_milestones",
  "objective_progress",
  "objective_comments",
  "objective_changes",
  "objective_tags",
  "shares",
  "tasks",
  "links",
  "alerts",
  "audit_events",
];

it.each(FILLED)("has rows in %s", async (table) => {
  const [row] = await rowsOf(sql<{ found: boolean }>`select exists (select from ${sql.table(table)}) as found`);
  expect(row?.found).toBe(true);
});

it("has objectives in every status, held and broken, shared with all, with some and with nobody", async () => {
  const statuses = await rowsOf(sql<{ status: string }>`select distinct status from objectives`);
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([...OBJECTIVE_STATUSES].toSorted());
  const [kinds] = await rowsOf(sql<Record<string, boolean>>`select
    bool_or(baseline = target and current >= target and direction = 'keep_at_or_above') as held,
    bool_or(baseline = target and current < target and direction = 'keep_at_or_above') as broken,
    bool_or(shared_at is not null and shared_contact_ids is null) as everyone,
    bool_or(shared_contact_ids is not null) as named, bool_or(shared_at is null) as internal from objectives`);
  expect(kinds).toEqual({ held: true, broken: true, everyone: true, named: true, internal: true });
});

it("has sixteen customers with at least two portal users each, Ben and Cara among them", async () => {
  const rows = await rowsOf(sql<{
    name: string;
    users: string[];
  }>`select c.name, array_agg(k.email::text order by k.email) as users
    from companies c join portal_access a on a.company_id = c.id and a.withdrawn_at is null
    join contacts k on k.company_id = c.id and k.id = a.contact_id where c.relationship = 'customer' group by c.id`);
  expect(rows).toHaveLength(16);
  expect(rows.filter(({ users }) => users.length < 2)).toEqual([]);
  expect(rows.find(({ name }) => name === "Northwind Traders")?.users).toContain("ben@northwind.example");
  expect(rows.find(({ name }) => name === "Initech")?.users).toContain("cara@initech.example");
});

it("lets the three named members sign in, and nobody else", async () => {
  const rows = await database.db
    .selectFrom("members")
    .select(["email", "passwordHash", "active"])
    .orderBy("email")
    .execute();
  const withPassword = rows.filter(({ passwordHash }) => passwordHash !== null);
  expect(withPassword.map(({ email }) => email)).toEqual([
    "admin@tandem.example",
    "ana@tandem.example",
    "victor@tandem.example",
  ]);
  for (const { passwordHash } of withPassword) expect(await isPassword(SAMPLE_PASSWORD, passwordHash)).toBe(true);
  expect(rows.filter(({ active }) => !active)).toHaveLength(1);
});

it("knows who changed employer, who belongs to whom, and what every open deal is worth", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`select
    (select count(*)::int from (select person_id from contacts group by person_id having count(distinct company_id) = 2) p) as moved,
    (select count(*)::int from companies where parent_company_id is not null) as children,
    (select count(distinct currency)::int from deals) as currencies,
    (select count(*)::int from deals where reporting_minor is null) as unconverted`);
  expect(found).toEqual({ moved: 1, children: 1, currencies: 3, unconverted: 0 });
});

it("tells nothing of the future but planned meetings, and leaves no mail to be sent", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`select
    (select count(*)::int from timeline_events where occurred_at > ${now}) as events,
    (select count(*)::int from meetings where (starts_at > ${now}) <> (status = 'planned')) as meetings,
    (select count(*)::int from graphile_worker.jobs) as jobs`);
  expect(found).toEqual({ events: 0, meetings: 0, jobs: 0 });
});

it("keeps for every company the figures that its records say", async () => {
  const rows = await rowsOf(sql<{
    name: string;
  }>`select c.name from companies c join company_figures f on f.company_id = c.id
    where f.open_ticket_count <> (select count(*) from tickets t where t.company_id = c.id and t.status in ('open', 'pending'))
      or f.active_objective_count <> (select count(*) from objectives o where o.company_id = c.id and o.status in ('not_started', 'in_progress', 'paused'))
      or f.renewal_on is null or f.open_deal_count = 0`);
  expect(rows).toEqual([]);
});

it("says how far it is, and does nothing in a workspace that is in use", async () => {
  expect(reports.at(-1)).toBe("Sample data is loaded");
  const before = reports.length;
  await loadSampleData({ db: database.db, now, report: (message) => reports.push(message) });
  expect(reports).toHaveLength(before);
});

it("takes back a load that was cut off, and the audit can still only grow", async () => {
  await database.db.updateTable("sources").set({ kind: "loading" }).execute();
  expect(await readWorkspaceState(database.db)).toBe("half loaded");
  await database.db.transaction().execute(clearHalfLoaded);
  expect(await readWorkspaceState(database.db)).toBe("empty");
  await expect(sql`truncate audit_events`.execute(database.db)).rejects.toThrow("permission denied");
});
