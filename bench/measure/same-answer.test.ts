import { expect, it } from "vitest";
import { assertSameAnswer } from "./same-answer.ts";

it("instants may be written in two ways, and cursors are the server's own affair", () => {
  const one = { items: [{ at: "2026-11-21T06:00:00+00:00" }], nextCursor: "a" };
  expect(() =>
    assertSameAnswer("page", one, { items: [{ at: "2026-11-21T06:00:00.000Z" }], nextCursor: "b" }),
  ).not.toThrow();
});

it.each([
  [{ items: [1, 2] }, { items: [1] }, "/items/1: 2 and undefined"],
  [{ a: { b: "x" } }, { a: { b: "y" } }, '/a/b: "x" and "y"'],
  [{ a: 1 }, { a: 1, b: null }, "/b: undefined and null"],
  [{ nextCursor: "a" }, { nextCursor: null }, "/nextCursor: true and false"],
])("%j and %j are not the same", (one, other, place) => {
  expect(() => assertSameAnswer("page", one, other)).toThrow(
    `page: the API and its twin answer differently at ${place}`,
  );
});
