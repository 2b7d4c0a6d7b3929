import type { Clearance } from "@tandem/domain/access/actor";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ensureDefaultPipeline } from "../features/deals/ensure-default-pipeline.ts";
import { startTestApi, type TestApi, type TestCaller } from "../testing/test-api.ts";

let api: TestApi;
let member: TestCaller & { id: string };
let companyId: string;
beforeAll(async () => {
  api = await startTestApi();
  await ensureDefaultPipeline(api.db);
  companyId = (await api.mintCustomer()).companyId;
});
afterAll(() => api.close());

const SCREENS = () => [
  `/v1/companies/${companyId}/360`,
  `/v1/companies/${companyId}/timeline`,
  `/v1/companies/${companyId}/timeline?q=renewal`,
  "/v1/companies",
  "/v1/companies?q=nobody",
];

/** How many statements reach the server meanwhile. */
async function countStatements(work: () => Promise<Response>) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const answer = await work();
  const count = query.mock.calls.length;
  query.mockRestore();
  return { answer, count };
}

const change = (values: { active?: boolean; clearances?: Clearance[] }) =>
  api.db.updateTable("members").set(values).where("id", "=", member.id).execute();

/** Signed in, and seen by every screen. */
async function signIn() {
  member = await api.as("member");
  for (const path of SCREENS()) expect((await member.request("GET", path)).status, path).toBe(200);
}

describe("a screen whose reader was seen before", () => {
  it("is one statement, session included", async () => {
    await signIn();
    for (const path of SCREENS().slice(0, 4)) {
      const { answer, count } = await countStatements(() => member.request("GET", path));
      expect([answer.status, count], path).toEqual([200, 1]);
    }
  });

  it("is refused as soon as the session has ended", async () => {
    await signIn();
    await api.db.deleteFrom("memberSessions").where("memberId", "=", member.id).execute();
    for (const path of SCREENS()) expect((await member.request("GET", path)).status, path).toBe(401);
  });

  it("is refused as soon as the session is past its end, or its member was deactivated", async () => {
    await signIn();
    await api.db
      .updateTable("memberSessions")
      .set({ expiresAt: new Date(0) })
      .where("memberId", "=", member.id)
      .execute();
    for (const path of SCREENS()) expect((await member.request("GET", path)).status, path).toBe(401);
    await signIn();
    await change({ active: false });
    for (const path of SCREENS()) expect((await member.request("GET", path)).status, path).toBe(401);
  });

  it("shows no money from the moment on that the clearance is withdrawn", async () => {
    await signIn();
    const value = { minor: 4_815_162_342, currency: "EUR" };
    const made = await member.request("POST", `/v1/companies/${companyId}/deals`, {
      name: "Renewal of the plan",
      value,
    });
    expect(made.status).toBe(201);
    const read = async (path: string) => (await member.request("GET", path)).text();
    expect(await read(`/v1/companies/${companyId}/360`)).toContain("4815162342");
    await change({ clearances: ["public", "internal"] });
    for (const path of SCREENS()) expect(await read(path), path).not.toContain("4815162342");
    await change({ clearances: ["public", "internal", "financial", "personal"] });
    expect(await read(`/v1/companies/${companyId}/360`)).toContain("4815162342");
  });

  it("of a company that does not exist is 404 for who is signed in and 401 for who is not", async () => {
    await signIn();
    const nowhere = `/v1/companies/${member.id}/360`;
    expect((await member.request("GET", nowhere)).status).toBe(404);
    await api.db.deleteFrom("memberSessions").where("memberId", "=", member.id).execute();
    expect((await member.request("GET", nowhere)).status).toBe(401);
  });

  it("still writes down now and then that the session was seen", async () => {
    await signIn();
    const longAgo = new Date(Date.now() - 60 * 60 * 1000);
    await api.db.updateTable("memberSessions").set({ lastSeenAt: longAgo }).where("memberId", "=", member.id).execute();
    await member.request("GET", "/v1/companies");
    const seen = await api.db
      .selectFrom("memberSessions")
      .select("lastSeenAt")
      .where("memberId", "=", member.id)
      .executeTakeFirstOrThrow();
    expect(seen.lastSeenAt.getTime()).toBeGreaterThan(longAgo.getTime());
  });
});
