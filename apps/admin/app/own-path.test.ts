import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it.each(["/", "/companies?q=a%20b", "/objectives/1#comments"])("%s is a page of ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each(["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example", "", "/a\nb"])(
  "%j leads home",
  (path) => {
    expect(ownPath(path)).toBe("/");
  },
);
