import { describe, expect, it } from "vitest";
import { COMPANIES } from "../cast/companies.ts";
import { buildPlan } from "./build-plan.ts";

const plans = buildPlan(new Date("2026-11-21T10:00:00Z"), "Europe/Amsterdam");
const FIELDS = [
  "subject",
  "body",
  "summary",
  "notes",
  "title",
  "name",
  "description",
  "note",
  "detail",
  "agenda",
  "sharedNotes",
] as const;

/** Everything an act would show to a reader. */
const textsOf = (act: object): string[] =>
  FIELDS.flatMap((field) => (act as Record<string, unknown>)[field] ?? []).map(String);
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 30);

function countsOf(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

describe("what the sample data says", () => {
  const all = plans.flatMap(({ acts }) => acts.flatMap(textsOf));

  it("is filled in and is no placeholder", () => {
    expect(all.filter((text) => /[{}]|\[|\]|lorem|ipsum|undefined|\bNaN\b|company \d/i.test(text))).toEqual([]);
  });

  it("is many different things", () => {
    expect(new Set(all.filter((text) => text.length > 40)).size).toBeGreaterThan(1500);
  });

  it("says no sentence more than ten times in the whole book", () => {
    const said = plans.flatMap(({ acts }) =>
      acts.filter(({ verb }) => verb !== "source_event").flatMap((act) => textsOf({ ...act, subject: "" })),
    );
    const repeated = countsOf(said.flatMap(sentencesOf)).filter(([, count]) => count > 10);
    expect(repeated).toEqual([]);
  });

  it.each(plans)("never sends the same letter or note twice to $company.name", ({ acts }) => {
    const written = acts.flatMap((act) =>
      act.verb === "email" || act.verb === "note" || act.verb === "call" ? textsOf(act) : [],
    );
    const long = written.filter((text) => text.length > 60);
    expect(countsOf(long).filter(([, count]) => count > 1)).toEqual([]);
  });
});

it("has sixteen customers with addresses that cannot be anybody's", () => {
  expect(COMPANIES).toHaveLength(16);
  for (const { domain, contacts } of COMPANIES) {
    expect(domain).toMatch(/\.example$/);
    for (const { email } of contacts) expect(email).toMatch(/^[a-z.-]+@[a-z-]+\.example$/);
    expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
  }
});
