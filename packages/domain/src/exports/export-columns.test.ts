import { describe, expect, it } from "vitest";
import { CLEARANCES } from "../access/actor.ts";
import { IMPORT_FIELDS } from "../imports/fields/fields.ts";
import { guessColumns } from "../imports/guess-columns.ts";
import { IMPORT_KINDS } from "../imports/import.ts";
import { exportColumns } from "./export-columns.ts";

describe("the columns of a file", () => {
  it("begin with our own id, by which an import knows what it reads", () => {
    for (const kind of IMPORT_KINDS) expect(exportColumns(kind, CLEARANCES)[0], kind).toBe("tandemId");
  });

  it("are those of the import, with the company's name for people", () => {
    expect(exportColumns("deals", CLEARANCES).slice(0, 6)).toEqual([
      "tandemId",
      "source",
      "externalId",
      "name",
      "company",
      "companyName",
    ]);
    expect(exportColumns("contacts", CLEARANCES)).not.toContain("firstName");
  });

  it.each(IMPORT_KINDS)("of %s are recognised by an import one by one, and the company's name is left out", (kind) => {
    const columns = exportColumns(kind, CLEARANCES);
    const fields = IMPORT_FIELDS[kind].fields.map(({ name }) => name);
    const guesses = guessColumns(
      kind,
      columns.map((name) => ({ name, cells: [] })),
    );
    expect(guesses.map((guess) => guess?.field ?? null)).toEqual(
      columns.map((name) => (fields.includes(name) ? name : null)),
    );
  });

  it("hold no money and nothing personal for readers without clearance", () => {
    const open = (kind: "companies" | "contacts" | "deals") => exportColumns(kind, ["public", "internal"]);
    expect(open("companies")).not.toContain("annualRevenue");
    expect(open("deals").filter((name) => ["value", "currency"].includes(name))).toEqual([]);
    expect(open("contacts").filter((name) => ["email", "otherEmails", "phones"].includes(name))).toEqual([]);
    expect(open("contacts")).toContain("title");
  });
});
