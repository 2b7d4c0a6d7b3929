import type { WithoutWhere } from "@tandem/db/testing/without-where";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Asked, type HostileStage, isOutOfTurn, setHostileStage } from "../../testing/hostile-stage.ts";

const stripper = vi.hoisted(() => ({}) as { plugin: WithoutWhere });

/** Every portal query of this file runs on a transaction that has lost its WHEREs: only the database's wall is left. */
vi.mock(import("@tandem/db/portal/scope"), async (importOriginal) => {
  const { enterPortal, ...rest } = await importOriginal();
  const { WithoutWhere } = await import("@tandem/db/testing/without-where");
  stripper.plugin = new WithoutWhere();
  return {
    ...rest,
    enterPortal: (db, entry, work) =>
      enterPortal(db, entry, (scope) => work({ ...scope, trx: scope.trx.withPlugin(stripper.plugin) })),
  };
});

let stage: HostileStage;
let answers: Asked[];
beforeAll(async () => {
  stage = await setHostileStage();
  answers = await stage.askAll(oneOfEachKind());
}, 180_000);
afterAll(() => stage.close());

/** Without a WHERE the id in the address decides nothing: one of every kind will do. */
const oneOfEachKind = () => [...new Map(stage.marks.records.map((record) => [record.noun, record])).values()];

describe("a customer who meets queries whose WHERE was forgotten", () => {
  it("was answered by such queries: asked for one record of somebody else, they give one of theirs", () => {
    expect(stripper.plugin.count).toBeGreaterThan(100);
    const wrong = answers.filter(({ isAllowed, status }) => !isAllowed && status < 300);
    expect(wrong.length).toBeGreaterThan(50);
  });

  it("still finds none of what is not theirs", () => {
    expect(answers.flatMap(stage.leaksOf)).toEqual([]);
  });

  it("breaks nothing", () => {
    const broken = answers.filter(({ status }) => status >= 400 && !isOutOfTurn(status));
    expect(broken.map(({ viewer, path, status, text }) => `${viewer} ${path}: ${status} ${text}`)).toEqual([]);
  });

  it("reads all of their own in the lists, so that the silence above means something", () => {
    for (const viewer of stage.viewers.keys()) {
      const text = answers.filter((asked) => asked.viewer === viewer).map((asked) => asked.text);
      const missing = stage.marks
        .allowedTo(viewer)
        .filter(({ why }) =>
          /^(title of (an )?objective|shared comment|milestone|progress since|name of service|deliverable|subject|public message)/.test(
            why,
          ),
        )
        .filter((mark) => !text.some((one) => one.includes(mark.text)));
      expect(missing.map(({ why }) => `${viewer} does not see: ${why}`)).toEqual([]);
    }
  });
});

describe("a hole in the wall", () => {
  /** Rows of these tables are hidden by nothing but their policy once the WHERE is gone. */
  it.each([
    "objectives",
    "objective_progress",
    "objective_comments",
    "objective_terms",
    "services",
    "deliverables",
    "meetings",
    "tickets",
    "ticket_messages",
  ])("in the policy of %s would be noticed", async (table) => {
    const name = sql.table(table);
    const { rows } = await sql<{ rule: string }>`
      select qual as rule from pg_policies where tablename = ${table} and policyname = 'portal_reads'`.execute(
      stage.db,
    );
    await sql`alter policy portal_reads on ${name} using (true)`.execute(stage.db);
    const open = await stage.askEverything(stage.one.own.viewer, { records: oneOfEachKind(), writes: false });
    await sql`alter policy portal_reads on ${name} using (${sql.raw(rows[0]?.rule ?? "")})`.execute(stage.db);
    expect(open.flatMap(stage.leaksOf).length).toBeGreaterThan(0);
    const closed = await stage.askEverything(stage.one.own.viewer, { records: oneOfEachKind(), writes: false });
    expect(closed.flatMap(stage.leaksOf)).toEqual([]);
  });
});
