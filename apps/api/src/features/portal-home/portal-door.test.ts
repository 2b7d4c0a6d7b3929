import { newId } from "@tandem/db/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeclaration } from "../../http/route-declaration.ts";
import { type HostileStage, setHostileStage } from "../../testing/hostile-stage.ts";
import type { TestCaller } from "../../testing/test-api.ts";

let stage: HostileStage;
beforeAll(async () => {
  stage = await setHostileStage();
});
afterAll(() => stage.close());

/** What every portal route answers this caller. */
async function statuses(caller: TestCaller): Promise<number[]> {
  const answers: number[] = [];
  for (const { method, path } of stage.routes) {
    const input = method === "GET" ? undefined : { body: "Let me in." };
    answers.push((await caller.request(method, path.replace(/:\w+/, stage.one.sharedObjectiveId), input)).status);
  }
  return [...new Set(answers)];
}

describe("every portal route refuses", () => {
  it("who has no session, one that was made up, or one that ran out", async () => {
    const { companyId, own } = stage.one;
    expect(await statuses(stage.anyone)).toEqual([401]);
    expect(await statuses(stage.withToken(`${companyId}.${"x".repeat(40)}`))).toEqual([401]);
    const late = await stage.asContact(companyId, own.contactId);
    await stage.db
      .updateTable("portalSessions")
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where("companyId", "=", companyId)
      .where("contactId", "=", own.contactId)
      .execute();
    expect(await statuses(late)).toEqual([401]);
  });

  it("a session carried over to another company", async () => {
    const caller = await stage.asContact(stage.one.companyId, stage.one.lead.contactId);
    const carried = caller.token.replace(stage.one.companyId, stage.two.companyId);
    expect(carried).not.toBe(caller.token);
    expect(await statuses(stage.withToken(carried))).toEqual([401]);
  });

  it("a contact from the moment access is withdrawn", async () => {
    const { companyId, lead } = stage.two;
    const caller = await stage.asContact(companyId, lead.contactId);
    expect((await caller.request("GET", "/v1/portal/home")).status).toBe(200);
    const member = await stage.as("member");
    const access = `/v1/companies/${companyId}/contacts/${lead.contactId}/portal-access`;
    expect((await member.request("DELETE", access)).status).toBeLessThan(300);
    expect(await statuses(caller)).toEqual([401]);
  });

  it("a member, even an admin", async () => {
    expect(await statuses(await stage.as("admin"))).toEqual([401]);
  });
});

describe("every member route", () => {
  it("refuses a customer", async () => {
    const caller = await stage.asContact(stage.one.companyId, stage.one.lead.contactId);
    const routes = stage.app.openAPIRegistry.definitions
      .flatMap((definition) => (definition.type === "route" ? [readDeclaration(definition.route)] : []))
      .filter((route) => route?.audience === "member");
    expect(routes.length).toBeGreaterThan(20);
    for (const route of routes) {
      const path = (route?.path ?? "").replace(":companyId", stage.one.companyId).replaceAll(/:\w+/g, newId());
      const answer = await caller.request(route?.method ?? "", path);
      expect(answer.status, path).toBe(401);
      expect(stage.marks.leaksIn(await answer.text(), stage.one.lead.viewer)).toEqual([]);
    }
  });
});
