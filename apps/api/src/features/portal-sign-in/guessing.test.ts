import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const post = (path: string, body: object, headers = {}) => api.anyone.request("POST", path, body, headers);

it("limits tries of codes by address, however many mails are asked for; the links still work", async () => {
  const { email } = await api.mintCustomer();
  const statuses: number[] = [];
  for (let mail = 0; mail < 3; mail++) {
    const { request } = await bodyOf<{ request: string }>(post("/v1/portal/auth/link", { email }));
    for (let tries = 0; tries < 5; tries++)
      statuses.push((await post("/v1/portal/auth/redeem", { email, code: "000000", request })).status);
  }
  expect(statuses.slice(10)).toEqual(Array(5).fill(429));
  await api.runJobs();
  const mail = api.mails.find((sent) => sent.to.address === email);
  const token = new URL(mail?.button.url ?? "http://none").searchParams.get("token");
  expect((await post("/v1/portal/auth/redeem", { token })).status).toBe(200);
});

it("does not hash passwords for a stranger who tries invitation after invitation", async () => {
  await api.db
    .insertInto("rateLimits")
    .values({ key: "invitation:ip:203.0.113.7", points: 100, resetsAt: new Date(Date.now() + 60_000) })
    .execute();
  const guess = { token: "a guess", password: "a long password" };
  const path = "/v1/auth/accept-invitation";
  expect((await post(path, guess, { "X-Forwarded-For": "203.0.113.7" })).status).toBe(429);
  expect((await post(path, guess, { "X-Forwarded-For": "203.0.113.8" })).status).toBe(412);
});
