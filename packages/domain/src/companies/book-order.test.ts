import { expect, it } from "vitest";
import { bookOrder } from "./book-order.ts";

it("is by name unless told", () => {
  expect(bookOrder()).toEqual({ by: "name", isDescending: false });
  expect(bookOrder("")).toEqual({ by: "name", isDescending: false });
});

it("is descending behind a minus", () => {
  expect(bookOrder("-renewal")).toEqual({ by: "renewal", isDescending: true });
  expect(bookOrder("open_tickets")).toEqual({ by: "open_tickets", isDescending: false });
});

it.each(["health", "--name", "-", "Name", "name desc"])("refuses %s and names the field", (sort) => {
  expect(() => bookOrder(sort)).toThrow(
    expect.objectContaining({ code: "invalid", message: expect.stringMatching(/^sort/) }),
  );
});
