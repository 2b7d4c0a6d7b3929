import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startTestApi, type TestApi } from "@tandem/api/testing/test-api";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertSameAnswer } from "../measure/same-answer.ts";
import { scenariosOf } from "../measure/scenarios.ts";
import { type Stage, setStage } from "../measure/stage.ts";
import { ask } from "../twin/ask.ts";
import { fillDatabase } from "./fill-database.ts";

const NOW = new Date("2026-11-21T06:00:00Z");

let api: TestApi;
let folder: string;
let keysBefore: unknown;
let counts: Record<string, number>;
let stage: Stage;

beforeAll(async () => {
  api = await startTestApi();
  folder = await mkdtemp(path.join(os.tmpdir(), "tandem-bench-test-"));
  keysBefore = await readKeys();
  counts = await fill();
  stage = await setStage(api.url);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const fill = () =>
  fillDatabase({
    url: api.url,
    companies: 20,
    events: 1500,
    now: NOW,
    passwordHash: null,
    spoolFolder: path.join(folder, "spool"),
    report: () => {},
  });

async function readKeys(): Promise<unknown> {
  const { rows } = await sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    order by 1, 2`.execute(api.db);
  return rows;
}

describe("a database filled for the benchmark", () => {
  it("has as many companies and events as asked for, and every index and key it had before", async () => {
    expect(counts).toMatchObject({ companies: 20, timeline_events: 1500, members: 40 });
    expect(stage).toMatchObject({ companies: 20, events: 1500 });
    expect(await readKeys()).toEqual(keysBefore);
  });

  it("is not filled twice", async () => {
    await expect(fill()).rejects.toThrow("benchmark data goes into an empty one");
  });

  it("shares what its ledger says is shared, with what belongs to it", async () => {
    const { rows } = await sql`
      select o.id from objectives o full join (select * from shares where object = 'objective') s on s.company_id = o.company_id and s.record_id = o.id
      where o.shared_at is distinct from s.shared_at
      union all select v.id from services v full join (select * from shares where object = 'service') s on s.company_id = v.company_id and s.record_id = v.id
      where v.shared_at is distinct from s.shared_at
      union all select m.id from objective_milestones m join objectives o on o.company_id = m.company_id and o.id = m.objective_id
      where m.shared_at is distinct from o.shared_at
      union all select d.id from deliverables d join services v on v.company_id = d.company_id and v.id = d.service_id
      where d.shared_at is distinct from v.shared_at`.execute(api.db);
    expect(rows).toEqual([]);
  });

  it("has a deal where its last move left it", async () => {
    const { rows } = await sql`
      select d.id from deals d join lateral (select to_stage_id, changed_at from deal_stage_changes c
        where c.company_id = d.company_id and c.deal_id = d.id order by changed_at desc, id desc limit 1) c on true
      where (c.to_stage_id, c.changed_at) is distinct from (d.stage_id, d.stage_since)`.execute(api.db);
    expect(rows).toEqual([]);
  });

  it("numbers the next ticket after its own", async () => {
    const { rows } = await sql`select nextval('ticket_numbers') > max(number) as is_beyond from tickets`.execute(
      api.db,
    );
    expect(rows).toEqual([{ isBeyond: true }]);
  });

  it("is answered by the API as its schemas say, and by the twin in the same words", async () => {
    for (const { name, path: asked, token } of scenariosOf(stage)) {
      const answer = await api.withToken(token).request("GET", asked);
      expect(`${name} ${answer.status}`).toBe(`${name} 200`);
      const { rows } = await api.pool.query<{ body: string }>(ask(new URL(asked, "http://twin"), token) ?? "");
      assertSameAnswer(name, await answer.json(), JSON.parse(rows[0]?.body ?? "null"));
    }
  });

  it("gives the portal of its biggest company goals, services and tickets to show", async () => {
    const home = await (await api.withToken(stage.portalToken).request("GET", "/v1/portal/home")).json();
    expect(home.objectives.length).toBeGreaterThan(0);
    expect(home.services.length).toBeGreaterThan(0);
    expect(home.team.length).toBeGreaterThan(0);
  });

  it("has nothing for a twin that is asked with a session nobody has", async () => {
    const [first] = scenariosOf(stage);
    const asked = ask(new URL(first?.path ?? "", "http://twin"), "not-a-token-of-anybody-at-all");
    expect((await api.pool.query(asked ?? "")).rows).toEqual([]);
  });
});
