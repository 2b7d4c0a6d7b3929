import fc from "fast-check";
import { expect, it } from "vitest";
import { matchRanges } from "./match-ranges.ts";

it.each<[string, string, string[]]>([
  ["Northwind Traders", "northw", ["Northw"]],
  ["Nordwest Kühlhaus", "kuhl", ["Kühl"]],
  ["Lindholm-Østergaard", "østerg", ["Østerg"]],
  ["Lindholm-Østergaard", "osterg", ["Østerg"]],
  ["Größe XL", "grosse", ["Größe"]],
  ["Renewal 2027, all sites", "2027", ["2027"]],
  ["Traders of Northwind", "northwind traders", ["Traders", "Northwind"]],
  ["rapid API", "api", ["API"]],
  ["rapids", "api", ["api"]],
  ["👩‍🚀 Orbit", "orb", ["Orb"]],
  ["Northwind", "globex", []],
  ["Northwind", " ", []],
])("in %s, %s marks %j", (text, query, expected) => {
  expect(matchRanges(text, query).map(([from, to]) => text.slice(from, to))).toEqual(expected);
});

it("marks lie within the text, in order and apart, whatever is asked of whatever text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
      let end = 0;
      for (const [from, to] of matchRanges(text, query)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
  );
});
