import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companySizes } from "./company-sizes.ts";

describe("how many events each company has", () => {
  it("is exactly as many as asked for, falls by rank, and leaves nobody out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 8, max: 400 }), (companies, mean) => {
        const sizes = companySizes(companies, companies * mean);
        expect(sizes).toHaveLength(companies);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(companies * mean);
        expect(sizes.every((size, rank) => size >= 8 && size <= (sizes[rank - 1] ?? Number.POSITIVE_INFINITY))).toBe(
          true,
        );
      }),
    );
  });

  it("is skewed: several of 10,000 companies have 20,000 events and more, half have less than a hundred", () => {
    const sizes = companySizes(10_000, 3_000_000);
    const huge = sizes.filter((size) => size >= 20_000).length;
    expect(huge).toBeGreaterThanOrEqual(10);
    expect(huge).toBeLessThanOrEqual(40);
    expect(sizes[0]).toBeLessThan(3_000_000 / 20);
    expect(sizes[5000]).toBeLessThan(100);
  });

  it("lets a book of 1,000 companies have one whose history is more than 10,000 events deep", () => {
    expect(companySizes(1000, 300_000)[0]).toBeGreaterThan(12_000);
  });

  it("is refused where not every company could have a few", () => {
    expect(() => companySizes(100, 500)).toThrow("100 companies need at least 800 events.");
  });
});
