// @ts-check
import { afterEach, beforeEach, expect } from "vitest";

/** @type {string[]} */
let errors = [];
const original = console.error;

beforeEach(() => {
  errors = [];
  console.error = (...args) => {
    errors.push(args.map(String).join(" "));
    original(...args);
  };
});

afterEach(() => {
  console.error = original;
  expect(errors, "console.error was called during this test").toEqual([]);
});
