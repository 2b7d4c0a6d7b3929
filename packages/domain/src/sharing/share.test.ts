import { describe, expect, it } from "vitest";
import { audienceOf, isSameAudience } from "./share.ts";

describe("an audience", () => {
  it.each<[string[] | null, string[] | null, boolean]>([
    [null, null, true],
    [["a"], null, false],
    [["a", "b"], ["b", "a"], true],
    [["a", "b", "a"], ["b", "a"], true],
    [["a"], ["a", "b"], false],
  ])("%j and %j are the same: %s", (one, other, same) => {
    expect(isSameAudience(one, other)).toBe(same);
    expect(isSameAudience(other, one)).toBe(same);
  });

  it("has one order and no repetition; everyone stays everyone", () => {
    expect(audienceOf(["b", "a", "b"])).toEqual(["a", "b"]);
    expect(audienceOf(null)).toBeNull();
  });
});
