import { describe, expect, it } from "vitest";
import type { Actor, MemberActor, MemberRole } from "./actor.ts";
import { SYSTEM } from "./actor.ts";
import { type Action, can, PERMISSIONS } from "./can.ts";
import { mayRead } from "./may-read.ts";

const member = (role: MemberRole): MemberActor => ({
  kind: "member",
  memberId: "m",
  name: "Ana",
  role,
  job: null,
  clearances: ["public", "internal"],
});
const contact: Actor = { kind: "contact", companyId: "c", contactId: "b", name: "Ben" };
const actions = Object.keys(PERMISSIONS) as Action[];

describe("what a role may do", () => {
  it("grows from viewer to member to admin", () => {
    for (const action of actions) {
      if (can(member("viewer"), action)) expect(can(member("member"), action), action).toBe(true);
      if (can(member("member"), action)) expect(can(member("admin"), action), action).toBe(true);
    }
    expect(actions.every((action) => can(member("admin"), action))).toBe(true);
  });

  it("is reading only for a viewer", () => {
    // these change nothing that anyone else sees
    const own = ["self.manage", "search.use", "timeline.mute"];
    const allowed = actions.filter((action) => can(member("viewer"), action) && !own.includes(action));
    for (const action of allowed) expect(action).toMatch(/\.read$/);
  });

  it("is nothing for a customer's contact and everything for the product itself", () => {
    expect(actions.some((action) => can(contact, action))).toBe(false);
    expect(actions.every((action) => can(SYSTEM, action))).toBe(true);
  });
});

describe("what an actor may read", () => {
  it("follows the clearances; private is decided by the query that knows whose it is", () => {
    expect(mayRead(member("admin"), "internal")).toBe(true);
    expect(mayRead(member("admin"), "financial")).toBe(false);
    expect(mayRead(SYSTEM, "private")).toBe(false);
    expect(mayRead(contact, "public")).toBe(true);
    expect(mayRead(contact, "internal")).toBe(false);
  });
});
