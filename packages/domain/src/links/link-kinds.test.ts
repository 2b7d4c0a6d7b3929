import { describe, expect, it } from "vitest";
import { RECORD_OBJECTS } from "../records/record-object.ts";
import { LINK_KINDS, LINK_RULES, type LinkedObject, mayLink, relationsOf } from "./link-kinds.ts";

const objects = RECORD_OBJECTS.filter((object): object is LinkedObject => object !== "company");

describe("a link", () => {
  it.each([
    ["blocks", "ticket", "deal", true],
    ["blocks", "deal", "ticket", false],
    ["promises", "deal", "objective", true],
    ["delivers", "service", "objective", true],
    ["concerns", "meeting", "deal", true],
    ["counts_towards", "deal", "objective", true],
    ["counts_towards", "task", "objective", true],
    ["counts_towards", "email", "objective", true],
    ["counts_towards", "deal", "deal", false],
    ["relates_to", "contact", "invoice", true],
  ] as const)("%s of %s and %s: %s", (kind, from, to, may) => expect(mayLink(kind, from, to)).toBe(may));

  it("is said from either end, and only as the rules have it", () => {
    for (const object of objects)
      for (const { kind, isThere, words, others } of relationsOf(object)) {
        expect(LINK_RULES[kind].words[isThere ? 0 : 1]).toBe(words);
        for (const other of others)
          expect(isThere ? mayLink(kind, object, other) : mayLink(kind, other, object)).toBe(true);
      }
  });

  it("that has a rule is offered at both of its ends", () => {
    for (const kind of LINK_KINDS)
      for (const from of objects)
        for (const to of objects.filter((to) => mayLink(kind, from, to))) {
          expect(relationsOf(from).some((one) => one.kind === kind && one.isThere && one.others.includes(to))).toBe(
            true,
          );
          const isSaidBack = relationsOf(to).some((one) => one.kind === kind && one.others.includes(from));
          expect(isSaidBack, `${kind} ${from} ${to}`).toBe(true);
        }
  });

  it("of two alike is said once", () => {
    expect(relationsOf("contact").filter(({ kind }) => kind === "relates_to")).toHaveLength(1);
  });
});
