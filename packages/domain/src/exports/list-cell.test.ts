import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { readTexts } from "../imports/read-texts.ts";
import { readQuotedList, writeList } from "./list-cell.ts";

describe("several values in one cell", () => {
  it.each([
    [["a"], "a"],
    [["a", "b c"], "a;b c"],
    [["+49 30 1, ext. 5", "2"], '"+49 30 1, ext. 5";2'],
    [['5" pipe', "a|b"], '"5"" pipe";"a|b"'],
  ])("%j are written as %s", (values, cell) => expect(writeList(values)).toBe(cell));

  it.each(["a", "a;b", "a, b", 'say "a";b x"', '"a', '"a"b', ""])("%s is nothing that was quoted", (cell) =>
    expect(readQuotedList(cell)).toBeNull(),
  );

  it("are read by an import as they were", () => {
    const value = string({ unit: constantFrom("a", ";", ",", "|", '"', " ", "\n", "é"), minLength: 1, maxLength: 5 });
    const values = array(value, { minLength: 1, maxLength: 5 }).filter((all) => new Set(all).size === all.length);
    assert(
      property(values, (all) => {
        expect(readTexts(writeList(all), { max: 100, each: "text" })).toEqual({ value: all });
      }),
    );
  });
});
