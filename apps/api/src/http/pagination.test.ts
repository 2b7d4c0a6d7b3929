import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PageQuery, pageOf, readCursor } from "./pagination.ts";

const Key = z.tuple([z.string(), z.uuid()]);
const rows = ["a", "b", "c"].map((name, index) => ({ name, id: `0192d000-0000-7000-8000-00000000000${index}` }));
const keyOf = (row: (typeof rows)[number]) => [row.name, row.id];

describe("a page", () => {
  it("gives a cursor to its last row only when there is a row more", () => {
    expect(pageOf(rows, 3, keyOf)).toEqual({ items: rows, nextCursor: null });
    const { items, nextCursor } = pageOf(rows, 2, keyOf);
    expect(items.map((row) => row.name)).toEqual(["a", "b"]);
    expect(readCursor(nextCursor ?? "", Key)).toEqual(["b", rows[1]?.id]);
  });

  it("refuses a cursor it has not given out, by name", () => {
    for (const cursor of [
      "",
      "!!",
      Buffer.from('["b"]').toString("base64url"),
      Buffer.from("\0").toString("base64url"),
    ])
      expect(() => readCursor(cursor, Key)).toThrow(/^cursor:/);
    expect(readCursor(undefined, Key)).toBeNull();
  });

  it("has 50 rows unless told, and 200 at most", () => {
    expect(PageQuery.parse({}).limit).toBe(50);
    for (const limit of ["0", "201", "1.5", "x"]) expect(PageQuery.safeParse({ limit }).success).toBe(false);
  });
});
