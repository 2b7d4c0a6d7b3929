import { assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeFormula, unescapeFormula } from "./formula.ts";

const SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const tricky = string({ unit: constantFrom(...SIGNS, "'", " ", "1", ".", "a"), maxLength: 8 });
const anyText = oneof(string({ unit: "binary" }), tricky);

describe("cells that a spreadsheet must not run", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30 123", "'+49 30 123"],
    ["+4930123", "'+4930123"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-", "'-"],
    ["-2+3", "'-2+3"],
    ["＝1＋1", "'＝1＋1"],
    ["\t=1", "'\t=1"],
    ["\rx", "'\rx"],
    ["  =1", "'  =1"],
    ["\ufeff=1", "'\ufeff=1"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
  ])("%j is written as %j", (value, cell) => expect(escapeFormula(value)).toBe(cell));

  it.each(["", "Acme", "-12", "-12.50", "12", "'tis", "a=b", " plain", "O'Neill"])("%j stays as it is", (value) =>
    expect(escapeFormula(value)).toBe(value),
  );

  it("come back exactly, whatever they are", () => {
    assert(
      property(anyText, (value) => unescapeFormula(escapeFormula(value)) === value),
      { numRuns: 5_000 },
    );
  });

  it("never begin with a formula sign unless they are a negative number", () => {
    const harmless = (cell: string) => !SIGNS.includes(cell.charAt(0)) || /^-\d+(\.\d+)?$/.test(cell);
    assert(
      property(anyText, (value) => harmless(escapeFormula(value))),
      { numRuns: 5_000 },
    );
  });

  it("are told apart: two texts never share a cell", () => {
    assert(
      property(tricky, tricky, (one, other) => one === other || escapeFormula(one) !== escapeFormula(other)),
      { numRuns: 5_000 },
    );
  });
});
