import { describe, expect, it } from "vitest";
import { isShownOutside, newsLine } from "./news.ts";

describe("what a mail says of a change", () => {
  it.each([
    [{ field: "status", before: "in_progress", after: "paused" }, "State: In progress → Paused"],
    [{ field: "current", before: "40", after: "33" }, "Today: 40 hours → 33 hours"],
    [{ field: "manualPercent", before: null, after: "40" }, "Progress: 40 %"],
    [{ field: "dueOn", before: "2027-01-01", after: null }, "Due: 2027-01-01 → nothing"],
    [{ field: "comment", before: null, after: "Well_done" }, "Comment: Well_done"],
    [{ field: "archived", before: null, after: "archived" }, "Archived"],
    [{ field: "archived", before: "archived", after: null }, "Taken out of the archive"],
    [{ field: "created", before: null, after: "Goal" }, "Written down"],
  ])("%j", (change, said) => {
    expect(newsLine(change, "hours")).toBe(said);
  });

  it("cuts a long text", () => {
    expect(newsLine({ field: "comment", before: null, after: "a".repeat(5000) }, null).length).toBeLessThan(450);
  });

  it.each(["priority", "risk", "riskNote", "collaborators", "internalComment", "tags", "statusReason", "created"])(
    "%s stays inside",
    (field) => {
      expect(isShownOutside({ field, before: null, after: "x" })).toBe(false);
    },
  );
});
