import type { SignedInDevice } from "@tandem/domain/sign-in/member-sign-in";
import type { PortalCompanyChoice, PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ask = (email: string, destination?: string) =>
  api.anyone.request("POST", "/v1/portal/auth/link", { email, destination });
const redeem = (input: object) => api.anyone.request("POST", "/v1/portal/auth/redeem", input);
const peek = (token: string) => api.anyone.request("POST", "/v1/portal/auth/peek", { token });

/** Asks for a mail and reads it. */
async function receiveMail(email: string, destination?: string) {
  const { request } = await bodyOf<{ request: string }>(ask(email, destination));
  await api.runJobs();
  const mail = api.mails.filter((sent) => sent.to.address === email).at(-1);
  const token = new URL(mail?.button.url ?? "http://none").searchParams.get("token") ?? "";
  return { request, token, code: mail?.code ?? "", mail };
}

const expireLinks = (email: string) =>
  api.db
    .updateTable("signInLinks")
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where("email", "=", email)
    .execute();

it("signs in by the mailed link, once, and lands where the person wanted to go", async () => {
  const { email, companyId } = await api.mintCustomer();
  const { token } = await receiveMail(email, "/objectives/7");
  const signedIn = await bodyOf<PortalSignedIn>(redeem({ token }));
  expect(signedIn).toMatchObject({ company: { id: companyId, name: "Northwind" }, destination: "/objectives/7" });
  expect(signedIn.token.startsWith(`${companyId}.`)).toBe(true);
  expect(await bodyOf(api.withToken(signedIn.token).request("GET", "/v1/portal/me"))).toMatchObject({
    company: { id: companyId },
    viewAs: null,
  });

  const again = await redeem({ token });
  expect(again.status).toBe(412);
  expect(await bodyOf(again)).toMatchObject({
    type: expect.stringMatching(/link_expired$/),
    destination: "/objectives/7",
  });
});

it("lets one of two that redeem at the same moment in", async () => {
  const { email } = await api.mintCustomer();
  const { token } = await receiveMail(email);
  const answers = await Promise.all([redeem({ token }), redeem({ token }), redeem({ token })]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
});

it("answers the same for an address nobody has, mails nothing, and keeps no secret in the queue", async () => {
  const { email } = await api.mintCustomer();
  const known = await ask(email);
  const unknown = await ask("nobody@elsewhere.example");
  expect([known.status, unknown.status]).toEqual([202, 202]);
  expect(Object.keys(await bodyOf(known))).toEqual(Object.keys(await bodyOf(unknown)));
  await api.runJobs();
  expect(api.mails.some((mail) => mail.to.address === "nobody@elsewhere.example")).toBe(false);
});

it("may be looked at by a mail scanner without being used up", async () => {
  const { email } = await api.mintCustomer();
  const { token } = await receiveMail(email);
  for (let looks = 0; looks < 3; looks++)
    expect(await bodyOf(peek(token))).toEqual({ maskedEmail: expect.stringMatching(/^b•••@northwind\.example$/) });
  expect((await api.anyone.request("GET", `/v1/portal/auth/redeem?token=${token}`)).status).toBe(405);
  expect((await redeem({ token })).status).toBe(200);
});

it("refuses a link after 15 minutes and says where it wanted to go", async () => {
  const { email } = await api.mintCustomer();
  const { token, request, code } = await receiveMail(email, "/tickets");
  await expireLinks(email);
  for (const answer of [await redeem({ token }), await peek(token)])
    expect(await bodyOf(answer)).toMatchObject({
      status: 412,
      type: expect.stringMatching(/link_expired$/),
      destination: "/tickets",
    });
  expect((await redeem({ email, code, request })).status).toBe(412);
});

it("takes the code only from the browser that asked", async () => {
  const { email } = await api.mintCustomer();
  const { code, request } = await receiveMail(email);
  const { request: another } = await bodyOf<{ request: string }>(ask(email));
  expect((await redeem({ email, code, request: another })).status).toBe(422);
  expect((await redeem({ email, code, request: "made up" })).status).toBe(412);
  expect((await redeem({ email: "else@northwind.example", code, request })).status).toBe(412);
  expect((await redeem({ email, code: `${code.slice(0, 3)} ${code.slice(3)}`, request })).status).toBe(200);
  expect((await redeem({ email, code, request })).status).toBe(412);
});

it("allows five tries of the code; the link in the mail still works", async () => {
  const { email } = await api.mintCustomer();
  const { code, request, token } = await receiveMail(email);
  const wrong = code === "000000" ? "000001" : "000000";
  const tries = await Promise.all(Array.from({ length: 5 }, () => redeem({ email, code: wrong, request })));
  for (const answer of tries) expect(await bodyOf(answer)).toMatchObject({ status: 422, fields: [{ path: "code" }] });
  expect((await redeem({ email, code, request })).status).toBe(412);
  expect((await redeem({ token })).status).toBe(200);
});

it("knows the browser that asked by its cookie too, and wants one of the two", async () => {
  const { email } = await api.mintCustomer();
  const asked = await ask(email);
  const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(asked.headers.get("set-cookie")).toMatch(/^tandem_link=.*HttpOnly.*SameSite=Strict/i);
  await api.runJobs();
  const code = api.mails.filter((sent) => sent.to.address === email).at(-1)?.code;
  const refused = await redeem({ email, code });
  expect(await bodyOf(refused)).toMatchObject({ status: 422, fields: [{ path: "request" }] });
  const redeemHere = api.anyone.request("POST", "/v1/portal/auth/redeem", { email, code }, { Cookie: cookie });
  expect((await redeemHere).status).toBe(200);
});

it("limits how many mails are asked for, and a valid link signs in all the same", async () => {
  const { email } = await api.mintCustomer();
  const { token } = await receiveMail(email);
  const statuses = [];
  for (let asked = 0; asked < 10; asked++) statuses.push((await ask(email)).status);
  expect(statuses).toEqual([...Array(9).fill(202), 429]);
  await api.db
    .insertInto("rateLimits")
    .values({ key: "redeem:ip:203.0.113.5", points: 1000, resetsAt: new Date(Date.now() + 60_000) })
    .execute();
  const headers = { "X-Forwarded-For": "203.0.113.5" };
  expect((await api.anyone.request("POST", "/v1/portal/auth/redeem", { token: "guess" }, headers)).status).toBe(429);
  expect((await api.anyone.request("POST", "/v1/portal/auth/redeem", { token }, headers)).status).toBe(200);
});

it("lets a person with two companies choose, and switch later", async () => {
  const first = await api.mintCustomer();
  const second = await api.mintCustomer({ email: first.email });
  const stranger = await api.mintCustomer();
  const { token } = await receiveMail(first.email, "/services");
  const { choice, companies } = await bodyOf<PortalCompanyChoice>(redeem({ token }));
  expect(companies.map((company) => company.companyId).sort()).toEqual([first.companyId, second.companyId].sort());
  const signedIn = await bodyOf<PortalSignedIn>(redeem({ choice, companyId: second.companyId }));
  expect(signedIn).toMatchObject({ company: { id: second.companyId }, destination: "/services" });
  expect((await redeem({ choice, companyId: first.companyId })).status).toBe(412);

  const ben = api.withToken(signedIn.token);
  const { items } = await bodyOf<{ items: { id: string; isCurrent: boolean }[] }>(
    ben.request("GET", "/v1/portal/companies"),
  );
  expect(items).toHaveLength(2);
  expect((await ben.request("POST", "/v1/portal/auth/switch", { companyId: stranger.companyId })).status).toBe(422);
  const switched = await bodyOf<PortalSignedIn>(
    ben.request("POST", "/v1/portal/auth/switch", { companyId: first.companyId }),
  );
  expect(switched.company.id).toBe(first.companyId);
  expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
});

it("does not sign in to a company that was not among the choices", async () => {
  const first = await api.mintCustomer();
  await api.mintCustomer({ email: first.email });
  const stranger = await api.mintCustomer();
  const { token } = await receiveMail(first.email);
  const { choice } = await bodyOf<PortalCompanyChoice>(redeem({ token }));
  expect((await redeem({ choice, companyId: stranger.companyId })).status).toBe(422);
  expect((await redeem({ choice, companyId: first.companyId })).status).toBe(200);
});

it("ends the session with the contact, the company, or its own time", async () => {
  const endings = [
    (companyId: string, id: string) =>
      api.db
        .updateTable("contacts")
        .set({ endedOn: "2026-01-31" })
        .where("companyId", "=", companyId)
        .where("id", "=", id),
    (companyId: string, id: string) =>
      api.db
        .updateTable("contacts")
        .set({ archivedAt: new Date() })
        .where("companyId", "=", companyId)
        .where("id", "=", id),
    (companyId: string) => api.db.updateTable("companies").set({ archivedAt: new Date() }).where("id", "=", companyId),
    (companyId: string) =>
      api.db
        .updateTable("portalSessions")
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where("companyId", "=", companyId),
  ];
  for (const end of endings) {
    const { companyId, contactId } = await api.mintCustomer();
    const ben = await api.asContact(companyId, contactId);
    expect((await ben.request("GET", "/v1/portal/me")).status).toBe(200);
    await end(companyId, contactId).execute();
    expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
  }
});

it("lists devices, signs one out, and signs itself out", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const here = await api.asContact(companyId, contactId);
  const there = await api.asContact(companyId, contactId);
  const { items } = await bodyOf<{ items: SignedInDevice[] }>(here.request("GET", "/v1/portal/auth/sessions"));
  const other = items.find((device) => !device.isCurrent);
  expect((await here.request("DELETE", `/v1/portal/auth/sessions/${other?.id}`)).status).toBe(204);
  expect((await there.request("GET", "/v1/portal/me")).status).toBe(401);
  expect((await here.request("POST", "/v1/portal/auth/sign-out")).status).toBe(204);
  expect((await here.request("GET", "/v1/portal/me")).status).toBe(401);
});

it("refuses a destination outside of the portal", async () => {
  for (const destination of ["https://evil.example", "//evil.example", "/\\evil.example", "objectives"]) {
    const answer = await ask("ben@northwind.example", destination);
    expect(await bodyOf(answer)).toMatchObject({ status: 422, fields: [{ path: "destination" }] });
  }
});
