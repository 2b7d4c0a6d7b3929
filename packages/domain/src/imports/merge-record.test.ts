import { describe, expect, it } from "vitest";
import { mergeRecord } from "./merge-record.ts";

describe("what a source says against what the record says", () => {
  it("is taken where nothing was changed since the source last spoke", () => {
    const { changes, kept } = mergeRecord({ industry: "retail" }, { industry: "software" }, { industry: "retail" });
    expect({ changes, kept }).toEqual({ changes: { industry: "software" }, kept: [] });
  });

  it("is left where a person changed the field, cleared it, or filled it in", () => {
    const before = { industry: "retail", city: "Paris" };
    const current = { industry: "finance", city: null, phone: "+31 20 1234567" };
    const { changes, kept } = mergeRecord(current, { industry: "software", city: "Rome", phone: "112" }, before);
    expect({ changes, kept }).toEqual({ changes: {}, kept: ["industry", "city", "phone"] });
  });

  it("is taken over a default that nobody chose, and into an empty field", () => {
    const { changes } = mergeRecord(
      { relationship: "prospect", roles: [], city: null },
      { relationship: "customer", roles: ["champion"], city: "Rome" },
      { name: "Acme" },
      { relationship: "prospect" },
    );
    expect(changes).toEqual({ relationship: "customer", roles: ["champion"], city: "Rome" });
  });

  it("is taken where the source has never spoken of the record", () => {
    expect(mergeRecord({ city: "Paris" }, { city: "Rome" }, {}).changes).toEqual({ city: "Rome" });
  });

  it("changes and says nothing new the second time", () => {
    const incoming = { value: { minor: 1, currency: "EUR" }, roles: ["champion"], city: "Rome" };
    expect(mergeRecord(incoming, incoming, incoming)).toEqual({ changes: {}, kept: [], observed: {} });
  });

  it("stays kept on the next run too", () => {
    const current = { industry: "finance" };
    const first = mergeRecord(current, { industry: "software" }, { industry: "retail" });
    expect(mergeRecord(current, { industry: "software" }, first.observed)).toEqual({
      changes: {},
      kept: ["industry"],
      observed: {},
    });
  });

  it("is remembered where the source says something new", () => {
    expect(mergeRecord({ city: "Paris" }, { city: "Rome", phone: "112" }, { city: "Rome" }).observed).toEqual({
      phone: "112",
    });
  });
});
