import { beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../copy-line.ts";
import { ABSENT_WORD, COMMON_WORD, RARE_WORD } from "../vocabulary.ts";
import { makeWorld, type World } from "../world.ts";
import { makeCompany } from "./company.ts";

const NOW = Date.parse("2026-11-21T06:00:00Z");

let world: World;
beforeAll(() => {
  world = makeWorld(NOW, null, () => {});
});

function rowsOf(index: number, size: number): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {};
  makeCompany(world, { index, size }, (table, row) => {
    tables[table] ??= [];
    tables[table].push(row);
  });
  return tables;
}

/** Tickets are numbered across companies, so that alone may differ. */
const withoutNumbers = (tables: Record<string, Row[]>) => JSON.stringify(tables).replace(/#\d+|"number":\d+/g, "");

describe("a company of the benchmark", () => {
  it("is the same every time", () => {
    expect(withoutNumbers(rowsOf(7, 400))).toBe(withoutNumbers(rowsOf(7, 400)));
    expect(withoutNumbers(rowsOf(7, 400))).not.toBe(withoutNumbers(rowsOf(8, 400)));
  });

  it.each([8, 20, 63, 1000, 9000])("has exactly %i events, and all of them are past", (size) => {
    for (const index of [1, 2, 3]) {
      const events = rowsOf(index, size).timeline_events ?? [];
      expect(events).toHaveLength(size);
      expect(events.every(({ occurred_at }) => (occurred_at as Date).getTime() <= NOW)).toBe(true);
    }
  });

  it("names in its rows only contacts, deals, tickets, objectives and services of its own", () => {
    const tables = rowsOf(3, 2000);
    const ids = (table: string) => new Set((tables[table] ?? []).map(({ id }) => id));
    for (const [column, table] of [
      ["contact_id", "contacts"],
      ["deal_id", "deals"],
      ["ticket_id", "tickets"],
      ["objective_id", "objectives"],
      ["service_id", "services"],
      ["thread_id", "email_threads"],
      ["meeting_id", "meetings"],
    ] as const) {
      const named = Object.values(tables).flatMap((rows) => rows.flatMap((row) => row[column] ?? []));
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((id) => !ids(table).has(id as string))).toEqual([]);
    }
  });

  it("speaks with a common word, hardly ever with the rare one, and never with the absent one", () => {
    const bodies = [5, 6].flatMap((index) => rowsOf(index, 9000).timeline_events ?? []).map(({ body }) => String(body));
    const share = (word: string) => bodies.filter((body) => body.toLowerCase().includes(word)).length / bodies.length;
    expect(share(COMMON_WORD)).toBeGreaterThan(0.1);
    expect(share(COMMON_WORD)).toBeLessThan(0.5);
    expect(share(RARE_WORD)).toBeGreaterThan(0);
    expect(share(RARE_WORD)).toBeLessThan(0.002);
    expect(share(ABSENT_WORD)).toBe(0);
  });
});
