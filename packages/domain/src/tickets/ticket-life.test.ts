import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGE_VISIBILITIES, TICKET_STATUSES, type TicketStatus } from "./ticket.ts";
import { afterMessage, afterStatus, isOver, type TicketLife, turnBetween } from "./ticket-life.ts";

const monday = new Date("2026-11-16T09:00:00Z");
const tuesday = new Date("2026-11-17T09:00:00Z");
const fresh: TicketLife = {
  status: "open",
  waitingFor: "us",
  firstReplyAt: null,
  solvedAt: null,
  closedAt: null,
  lastMessageAt: monday,
};
const solved: TicketLife = { ...fresh, status: "solved", waitingFor: "nobody", solvedAt: monday, firstReplyAt: monday };

describe("a message", () => {
  it.each<TicketStatus>(["open", "pending", "solved", "closed"])(
    "of the customer puts a ticket that is %s on our desk",
    (status) => {
      const life = afterStatus(fresh, status, monday);
      expect(afterMessage(life, { by: "contact", visibility: "public", at: tuesday })).toEqual({
        ...fresh,
        lastMessageAt: tuesday,
      });
    },
  );

  it("of ours that the customer reads waits for the customer, and the first one is the first reply", () => {
    const replied = afterMessage(fresh, { by: "member", visibility: "public", at: tuesday });
    expect(replied).toEqual({ ...fresh, waitingFor: "customer", firstReplyAt: tuesday, lastMessageAt: tuesday });
    const later = new Date("2026-11-18T09:00:00Z");
    expect(afterMessage(replied, { by: "member", visibility: "public", at: later }).firstReplyAt).toEqual(tuesday);
  });

  it("of ours on a solved ticket leaves it solved and waiting for nobody", () => {
    expect(afterMessage(solved, { by: "member", visibility: "public", at: tuesday })).toEqual({
      ...solved,
      lastMessageAt: tuesday,
    });
  });

  it("that is older than the last one does not turn the clock back", () => {
    const earlier = new Date("2026-11-15T09:00:00Z");
    expect(afterMessage(fresh, { by: "contact", visibility: "public", at: earlier }).lastMessageAt).toEqual(monday);
  });

  it("among ourselves changes nothing", () => {
    expect(afterMessage(solved, { by: "member", visibility: "internal", at: tuesday })).toEqual(solved);
  });
});

describe("a decision", () => {
  it.each<[TicketStatus, Partial<TicketLife>]>([
    ["open", { waitingFor: "us", solvedAt: null, closedAt: null }],
    ["pending", { waitingFor: "customer", solvedAt: null, closedAt: null }],
    ["closed", { waitingFor: "nobody", solvedAt: monday, closedAt: tuesday }],
  ])("takes a solved ticket to %s", (status, expected) => {
    expect(afterStatus(solved, status, tuesday)).toMatchObject({ status, ...expected });
  });

  it("to close an open ticket solves it at the same moment", () => {
    expect(afterStatus(fresh, "closed", tuesday)).toMatchObject({ solvedAt: tuesday, closedAt: tuesday });
  });

  it("for the status it has already changes nothing", () => {
    expect(afterStatus(solved, "solved", tuesday)).toBe(solved);
  });
});

it.each<[TicketStatus, TicketStatus, string | null]>([
  ["open", "pending", null],
  ["open", "solved", "solved"],
  ["pending", "closed", "solved"],
  ["solved", "closed", null],
  ["closed", "open", "reopened"],
  ["solved", "pending", "reopened"],
])("from %s to %s is told as %s", (before, after, turn) => {
  expect(turnBetween(before, after)).toBe(turn);
});

describe("whatever happens to a ticket", () => {
  const at = fc.date({ min: monday, max: new Date("2027-01-01"), noInvalidDate: true });
  const step = fc.oneof(
    fc.record({ status: fc.constantFrom(...TICKET_STATUSES), at }),
    fc.record({
      by: fc.constantFrom("member" as const, "contact" as const),
      visibility: fc.constantFrom(...MESSAGE_VISIBILITIES),
      at,
    }),
  );

  it("it waits for nobody exactly when it is over, and has a time of solving exactly then", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let life = fresh;
        for (const one of steps)
          life = "status" in one ? afterStatus(life, one.status, one.at) : afterMessage(life, one);
        expect(life.waitingFor === "nobody").toBe(isOver(life.status));
        expect(life.solvedAt !== null).toBe(isOver(life.status));
        expect(life.closedAt !== null).toBe(life.status === "closed");
      }),
    );
  });
});
