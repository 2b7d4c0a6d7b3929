import type { Member } from "@tandem/domain/members/member";
import type { SignedInDevice } from "@tandem/domain/sign-in/member-sign-in";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashPassword } from "../../auth/passwords.ts";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let passwordHash: string;
beforeAll(async () => {
  api = await startTestApi();
  passwordHash = await hashPassword("correct horse");
});
afterAll(() => api.close());

async function mintMember() {
  const member = await api.as("member");
  await api.db.updateTable("members").set({ passwordHash }).where("id", "=", member.id).execute();
  return member;
}

const signIn = (email: string, password: string, headers = {}) =>
  api.anyone.request("POST", "/v1/auth/sign-in", { email, password }, headers);

it("signs a member in and out", async () => {
  const { email, id } = await mintMember();
  const signedIn = await signIn(email.toUpperCase(), "correct horse");
  expect(signedIn.status).toBe(200);
  const { token, member } = await bodyOf<{ token: string; member: Member }>(signedIn);
  expect(member.id).toBe(id);

  const session = api.withToken(token);
  expect(await bodyOf(session.request("GET", "/v1/auth/me"))).toMatchObject({
    id,
    permissions: expect.arrayContaining(["company.write"]),
  });
  expect((await session.request("POST", "/v1/auth/sign-out")).status).toBe(204);
  expect((await session.request("GET", "/v1/auth/me")).status).toBe(401);
});

it("answers an unknown address, a wrong password and a deactivated member alike", async () => {
  const { email } = await mintMember();
  const former = await mintMember();
  await api.db.updateTable("members").set({ active: false }).where("id", "=", former.id).execute();
  const answers = await Promise.all([
    signIn(email, "wrong"),
    signIn("nobody@tandem.example", "wrong"),
    signIn(former.email, "correct horse"),
  ]);
  const bodies = await Promise.all(answers.map((answer) => bodyOf<{ requestId: string }>(answer)));
  for (const { requestId, ...body } of bodies) expect(body).toEqual({ ...bodies[0], requestId: undefined });
  expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
});

it("keeps only the hash of a session and of a password", async () => {
  const { email } = await mintMember();
  const { token } = await bodyOf<{ token: string }>(signIn(email, "correct horse"));
  const stored = await api.db.selectFrom("memberSessions").select("id").execute();
  expect(stored.map((row) => row.id)).not.toContain(token);
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it("slows down guessing from one place, counted anew after a success, and leaves the owner elsewhere alone", async () => {
  const { email } = await mintMember();
  const stranger = { "X-Forwarded-For": "203.0.113.9" };
  for (let tries = 0; tries < 9; tries++) expect((await signIn(email, "wrong", stranger)).status).toBe(401);
  expect((await signIn(email, "correct horse", stranger)).status).toBe(200);
  for (let tries = 0; tries < 10; tries++) expect((await signIn(email, "wrong", stranger)).status).toBe(401);
  const refused = await signIn(email, "correct horse", stranger);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await signIn(email, "correct horse", { "X-Forwarded-For": "203.0.113.10" })).status).toBe(200);
});

it("slows down guessing one address from very many places", async () => {
  const { email } = await mintMember();
  for (let tries = 0; tries < 100; tries++)
    expect((await signIn(email, "wrong", { "X-Forwarded-For": `198.51.100.${tries}` })).status).toBe(401);
  expect((await signIn(email, "correct horse", { "X-Forwarded-For": "198.51.100.200" })).status).toBe(429);
});

it("slows down guessing many addresses from one place", async () => {
  const headers = { "X-Forwarded-For": "203.0.113.77" };
  await api.db
    .insertInto("rateLimits")
    .values({ key: "sign-in:ip:203.0.113.77", points: 100, resetsAt: new Date(Date.now() + 60_000) })
    .execute();
  expect((await signIn("somebody@tandem.example", "wrong", headers)).status).toBe(429);
  expect((await signIn("somebody@tandem.example", "wrong", { "X-Forwarded-For": "203.0.113.78" })).status).toBe(401);
});

it("lists the devices without their secrets, and signs one out", async () => {
  const { email } = await mintMember();
  const here = api.withToken((await bodyOf<{ token: string }>(signIn(email, "correct horse"))).token);
  const there = api.withToken(
    (await bodyOf<{ token: string }>(signIn(email, "correct horse", { "User-Agent": "Phone" }))).token,
  );
  const { items } = await bodyOf<{ items: SignedInDevice[] }>(here.request("GET", "/v1/auth/sessions"));
  expect(JSON.stringify(items)).not.toContain(there.token);
  const phone = items.find((device) => device.userAgent === "Phone");
  expect(phone?.isCurrent).toBe(false);
  expect((await here.request("DELETE", `/v1/auth/sessions/${phone?.id}`)).status).toBe(204);
  expect((await there.request("GET", "/v1/auth/me")).status).toBe(401);
  expect((await here.request("GET", "/v1/auth/me")).status).toBe(200);

  const stranger = await mintMember();
  const own = items.find((device) => device.isCurrent);
  expect((await stranger.request("DELETE", `/v1/auth/sessions/${own?.id}`)).status).toBe(404);
});

it("signs other devices out when the password changes", async () => {
  const { email } = await mintMember();
  const here = api.withToken((await bodyOf<{ token: string }>(signIn(email, "correct horse"))).token);
  const there = api.withToken((await bodyOf<{ token: string }>(signIn(email, "correct horse"))).token);
  const change = (currentPassword: string) =>
    here.request("POST", "/v1/auth/password", { currentPassword, newPassword: "battery staple" });
  expect((await change("wrong")).status).toBe(422);
  expect((await change("correct horse")).status).toBe(204);
  expect((await there.request("GET", "/v1/auth/me")).status).toBe(401);
  expect((await here.request("GET", "/v1/auth/me")).status).toBe(200);
  expect((await signIn(email, "battery staple")).status).toBe(200);
});

it("ends a session when its time is over", async () => {
  const { token, id } = await mintMember();
  await api.db
    .updateTable("memberSessions")
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where("memberId", "=", id)
    .execute();
  expect((await api.withToken(token).request("GET", "/v1/auth/me")).status).toBe(401);
});

it("lets an invited member choose a password, once", async () => {
  const admin = await api.as("admin");
  await admin.request("POST", "/v1/members", { name: "Ines", email: "ines@tandem.example" });
  await api.runJobs();
  const mail = api.mails.find((sent) => sent.to.address === "ines@tandem.example");
  const token = new URL(mail?.button.url ?? "").searchParams.get("token");
  const accept = () => api.anyone.request("POST", "/v1/auth/accept-invitation", { token, password: "a long password" });
  expect(await bodyOf(accept())).toMatchObject({ member: { name: "Ines", isInvited: false } });
  const again = await accept();
  expect(again.status).toBe(412);
  expect((await bodyOf<{ type: string }>(again)).type).toMatch(/link_expired$/);
  expect((await signIn("ines@tandem.example", "a long password")).status).toBe(200);
});

it("makes the first admin of an empty workspace, and no second one", async () => {
  const empty = await startTestApi();
  try {
    const ask = () => bodyOf(empty.anyone.request("GET", "/v1/auth/first-admin"));
    const make = () =>
      empty.anyone.request("POST", "/v1/auth/first-admin", {
        name: "Ada",
        email: "ada@tandem.example",
        password: "a long password",
      });
    expect(await ask()).toEqual({ isNeeded: true, needsSecret: false });
    const made = await Promise.all([make(), make()]);
    expect(made.map((answer) => answer.status).sort()).toEqual([200, 412]);
    expect(await ask()).toEqual({ isNeeded: false, needsSecret: false });
  } finally {
    await empty.close();
  }
});
