import { describe, expect, it } from "vitest";
import { settleClosing } from "./settle-closing.ts";

const TODAY = "2026-11-21";
const open = { stageKind: "open", closedOn: null, lostReason: null } as const;
const won = { stageKind: "won", closedOn: "2026-10-01", lostReason: null } as const;
const lost = { stageKind: "lost", closedOn: "2026-09-01", lostReason: "Price" } as const;

describe("the closing of a deal", () => {
  it.each([
    ["won today", open, "won", {}, { closedOn: TODAY, lostReason: null }],
    ["won on a given day", open, "won", { closedOn: "2026-11-02" }, { closedOn: "2026-11-02", lostReason: null }],
    ["lost for a reason", open, "lost", { lostReason: "Price" }, { closedOn: TODAY, lostReason: "Price" }],
    ["new and already won", null, "won", {}, { closedOn: TODAY, lostReason: null }],
    ["edited while won keeps its day", won, "won", {}, won],
    ["edited while lost keeps day and reason", lost, "lost", {}, lost],
    ["a reason taken away", lost, "lost", { lostReason: null }, { closedOn: "2026-09-01", lostReason: null }],
    ["lost after all is lost today", won, "lost", {}, { closedOn: TODAY, lostReason: null }],
    ["won after all has no reason", lost, "won", {}, { closedOn: TODAY, lostReason: null }],
    ["reopened has neither", lost, "open", {}, { closedOn: null, lostReason: null }],
    ["open stays open", open, "open", { closedOn: null }, { closedOn: null, lostReason: null }],
  ] as const)("%s", (_, before, kind, input, expected) => {
    expect(settleClosing(before, kind, input, TODAY)).toMatchObject({
      closedOn: expected.closedOn,
      lostReason: expected.lostReason,
    });
  });

  it.each([
    ["open", { closedOn: "2026-11-02" }, "closedOn"],
    ["open", { lostReason: "Price" }, "lostReason"],
    ["won", { lostReason: "Price" }, "lostReason"],
    ["won", { closedOn: null }, "closedOn"],
  ] as const)("%s refuses %o", (kind, input, path) => {
    expect(() => settleClosing(open, kind, input, TODAY)).toThrow(
      expect.objectContaining({ code: "invalid", details: { fields: [expect.objectContaining({ path })] } }),
    );
  });
});
