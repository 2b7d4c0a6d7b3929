import { expect, it } from "vitest";
import { maskEmail } from "./mask-email.ts";

it.each([
  ["ben@northwind.example", "b•••@northwind.example"],
  ["x@y.example", "x•••@y.example"],
  ["not an address", "•••"],
])("masks %s as %s", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
