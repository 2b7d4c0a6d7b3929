import { describe, expect, it } from "vitest";
import { keepVersions, staleFields } from "./field-versions.ts";

const stale = (kept: Record<string, number>, version: number, current: number, ...changed: string[]) =>
  staleFields(kept, { version, current, changed });

describe("an edit made on an old version", () => {
  it.each([
    ["the last version", {}, 1, 1, ["name"], []],
    ["another field was changed since", { name: 2, _: 2 }, 1, 2, ["nextStep"], []],
    ["the same field was changed since", { name: 2, _: 2 }, 1, 2, ["name", "nextStep"], ["name"]],
    ["the same field was changed before", { name: 2, nextStep: 3, _: 3 }, 2, 3, ["name"], []],
    ["an import changed something since", { name: 2, _: 2 }, 2, 3, ["nextStep"], ["nextStep"]],
    ["an import changed something, and a person after it", { name: 4, _: 4, "*": 3 }, 2, 4, ["owner"], ["owner"]],
    ["an import changed something before", { name: 4, _: 4, "*": 3 }, 3, 4, ["owner"], []],
    ["a version that is not there yet", { _: 2 }, 9, 2, ["name"], ["name"]],
  ])("%s", (_, kept, version, current, changed, expected) =>
    expect(stale(kept, version, current, ...changed)).toEqual(expected),
  );

  it("is kept by field, and remembers that a version came from elsewhere", () => {
    const second = keepVersions({}, 1, ["name"]);
    expect(second).toEqual({ name: 2, _: 2 });
    const afterImport = keepVersions(second, 3, ["nextStep"]);
    expect(afterImport).toEqual({ name: 2, nextStep: 4, "*": 3, _: 4 });
    expect(stale(afterImport, 2, 4, "owner")).toEqual(["owner"]);
    expect(stale(afterImport, 3, 4, "owner")).toEqual([]);
  });
});
