import { sql } from "kysely";
import { afterAll, beforeAll, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { listBook } from "./list-book.ts";
import { summariseBook } from "./summarise-book.ts";
import { findCompany360 } from "../company-360/reads.ts";
import { listContactsOfBook } from "../contacts/list-contacts.ts";
import { BOOK_SORTS } from "@tandem/domain/companies/book";
import { appendFileSync } from "node:fs";
let t: TestDatabase;
const log = (...a: unknown[]) => appendFileSync("/tmp/perf.txt", `${a.join(" ")}\n`);
beforeAll(async () => {
  t = await createTestDatabase();
  await sql`
    insert into members (id, name) select gen_random_uuid(), 'M' || i from generate_series(1,35) i;
    insert into companies (id, name, name_key, relationship, owner_member_id, domain)
      select gen_random_uuid(), 'Company ' || md5(i::text), 'x', (array['prospect','customer'])[1 + i % 2], (select id from members offset i % 35 limit 1), 'c' || i || '.example' from generate_series(1,10000) i;
    insert into company_figures (company_id, open_deal_minor, open_ticket_count, last_activity_at, renewal_on)
      select id, (random()*1e7)::bigint, (random()*5)::int, case when random() < .9 then now() - random() * interval '700 days' end, case when random() < .5 then current_date + (random()*400)::int end from companies;
    insert into contacts (company_id, id, person_id, name, email) select id, gen_random_uuid(), gen_random_uuid(), 'P ' || md5(random()::text), md5(random()::text) || '@x.example' from companies, generate_series(1,5);
    insert into timeline_events (company_id, id, type, occurred_at, title, body, actor_kind, actor_name, object, record_id, contact_ids)
      select c.id, gen_random_uuid(), 'email_received', now() - random() * interval '700 days', 'Title of this event', repeat('words and more ', 10), 'system', 'S', 'email', gen_random_uuid(), (select array_agg(id) from (select id from contacts k where k.company_id = c.id limit 2) q)
      from (select id from companies limit 1000) c, generate_series(1,300);
    `.execute(t.db);
  await sql`vacuum analyze`.execute(t.db);
}, 300_000);
afterAll(() => t.close());
async function time(name: string, f: () => Promise<unknown>) {
  for (let i = 0; i < 5; i++) await f();
  const times: number[] = [];
  for (let i = 0; i < 30; i++) { const s = performance.now(); await f(); times.push(performance.now() - s); }
  times.sort((a, b) => a - b);
  log(name.padEnd(30), times[15]?.toFixed(2));
}

import pg from "pg";
import { vi } from "vitest";
async function explain(name: string, f: () => Promise<unknown>) {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await f(); 
  const call = spy.mock.calls.find(([q]) => typeof q === "string" && /^\s*(with|select)/.test(q)) as unknown as [string, unknown[]];
  spy.mockRestore();
  await t.pool.query("explain (analyze) " + call[0], call[1]);
  const r = await t.pool.query("explain (analyze, buffers) " + call[0], call[1]);
  log("#### " + name); for (const row of r.rows) log(row["QUERY PLAN"]);
}
it("plans", async () => {
  for (const by of ["name","open_deals","last_activity"] as const) {
    const q = { filter: { archived: false }, order: { by, isDescending: true }, after: null, limit: 50, seesMoney: true };
    await explain(by, () => listBook(t.db, q));
  }
  const { rows } = await sql<{ id: string }>`select company_id as id from timeline_events limit 1`.execute(t.db);
  const companyId = rows[0]!.id;
  const reader = { memberId: companyId, clearances: ["public", "internal", "financial", "personal"] as const };
  await explain("360", () => findCompany360(t.db, { companyId, reader, now: new Date() }));
}, 300_000);
