import { expect, it } from "vitest";
import { copyLine } from "./copy-line.ts";

it("a row becomes one line of COPY's text format, whatever its texts hold", () => {
  const at = new Date("2026-11-21T06:00:00Z");
  expect(copyLine({ a: null, b: 1.5, c: true, d: at, e: "tab\tline\nback\\slash" })).toBe(
    "\\N\t1.5\tt\t2026-11-21T06:00:00.000Z\ttab\\tline\\nback\\\\slash\n",
  );
});

it("a list becomes an array, with its quotes kept", () => {
  expect(copyLine({ list: ['say "x"', "plain"], none: [] })).toBe('{"say \\\\"x\\\\"","plain"}\t{}\n');
});
