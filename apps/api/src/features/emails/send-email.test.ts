import type { Email } from "@tandem/domain/emails/email";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMailServer } from "../../testing/mail-server.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { createMailer } from "../mail/send-mail.ts";

let server: Awaited<ReturnType<typeof startMailServer>>;
let api: TestApi;
let ana: TestCaller & { id: string; name: string; email: string };
let refusals: Record<string, number> = {};
let isDown = false;

beforeAll(async () => {
  server = await startMailServer((address) => refusals[address]);
  const mailer = createMailer({
    smtpUrl: server.smtpUrl,
    dataDir: "/nowhere",
    portalUrl: "https://care.halyard.example",
  });
  api = await startTestApi({
    deliver: (letter) => (isDown ? Promise.reject(new Error("connect ECONNREFUSED")) : mailer.deliver(letter)),
  });
  await api.db
    .updateTable("workspaceSettings")
    .set({ name: "Halyard", senderAddress: "care@halyard.example" })
    .execute();
  ana = await api.as("member");
  await api.db.updateTable("members").set({ name: "Ana Ribeiro" }).where("id", "=", ana.id).execute();
});
afterAll(async () => {
  await api.close();
  await server.close();
});
beforeEach(() => {
  server.received.length = 0;
  refusals = {};
  isDown = false;
});

const post = (companyId: string, input: object, by: TestCaller = ana) =>
  by.request("POST", `/v1/companies/${companyId}/emails/send`, { subject: "Rollout", body: "Hello Ben", ...input });

async function send(companyId: string, input: object) {
  const answer = await post(companyId, input);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Email>(answer);
}
const read = (mail: Email) => bodyOf<Email>(ana.request("GET", `/v1/companies/${mail.companyId}/emails/${mail.id}`));
const history = async (companyId: string) =>
  (await bodyOf<{ items: TimelineEvent[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;

/** The queue tries again by and by; a test does not wait. */
const runAgain = async () => {
  await api.db.executeQuery({
    sql: "update graphile_worker._private_jobs set run_at = now()",
    parameters: [],
  } as never);
  await api.runJobs();
};

describe("a mail that is sent from the 360", () => {
  it("reaches the mail server as a plain personal mail of its author", async () => {
    const { companyId, contactId, email } = await api.mintCustomer();
    const body = "Hello Ben,\n\nAntwerp <is> done.\nGhent & Bruges follow.";
    const mail = await send(companyId, {
      to: [{ contactId }],
      cc: [{ address: "rafael@partner.example" }],
      body,
    });
    expect(mail).toMatchObject({ direction: "sent", delivery: { state: "queued" }, toAddresses: [email] });
    await api.runJobs();

    const [got, ...others] = server.received;
    expect(others).toEqual([]);
    expect(got).toMatchObject({
      from: { name: "Ana Ribeiro via Halyard", address: "care@halyard.example" },
      replyTo: [{ name: "Ana Ribeiro", address: ana.email }],
      to: [{ address: email }],
      cc: [{ address: "rafael@partner.example" }],
      recipients: [email, "rafael@partner.example"],
      subject: "Rollout",
      messageId: `<${mail.messageId}>`,
    });
    expect(mail.messageId).toMatch(/@halyard\.example$/);
    expect(got?.text?.trim()).toBe(body);
    expect(got?.html).toContain("<p>Antwerp &#60;is&#62; done.<br>Ghent &#38; Bruges follow.</p>");
    expect(got?.raw).not.toMatch(/^(In-Reply-To|References|Auto-Submitted|List-Unsubscribe):/im);
    expect((await read(mail)).delivery).toMatchObject({ state: "sent", undelivered: [], note: null });
  });

  it("stands in the history at once, and in the audit", async () => {
    const { companyId, contactId, name } = await api.mintCustomer();
    const mail = await send(companyId, { to: [{ contactId }] });
    expect(await history(companyId)).toMatchObject([
      {
        type: "email_sent",
        title: "Rollout",
        body: "Hello Ben",
        actor: { kind: "member", id: ana.id },
        contactIds: [contactId],
        facts: { participants: ["Ana Ribeiro", name] },
        recordId: mail.id,
      },
    ]);
    const audit = await api.db.selectFrom("auditEvents").select("action").where("companyId", "=", companyId).execute();
    expect(audit).toEqual([{ action: "email.sent" }]);
  });

  it("as an answer joins its thread and names everything that was said in it", async () => {
    const { companyId, contactId, email } = await api.mintCustomer();
    const first = await send(companyId, { to: [{ contactId }] });
    const answer = await bodyOf<Email>(
      ana.request("POST", `/v1/companies/${companyId}/emails`, {
        direction: "received",
        fromAddress: email,
        messageId: "ben-1@northwind.example",
        inReplyTo: first.messageId,
        subject: "Re: Rollout",
      }),
    );
    const second = await send(companyId, { to: [{ contactId }], subject: "Re: Rollout", replyToEmailId: answer.id });
    await api.runJobs();
    const got = server.received.find((one) => one.messageId === `<${second.messageId}>`);
    expect(got?.inReplyTo).toBe("<ben-1@northwind.example>");
    expect(got?.references?.split(/\s+/)).toEqual([`<${first.messageId}>`, "<ben-1@northwind.example>"]);
    expect(second.threadId).toBe(first.threadId);
    expect(second.messageCount).toBe(3);
  });

  it("goes out once, however often its job runs", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const mail = await send(companyId, { to: [{ contactId }] });
    const again = () =>
      api.db.executeQuery({
        sql: "select graphile_worker.add_job('deliver-email', $1::json)",
        parameters: [JSON.stringify({ companyId, emailId: mail.id })],
      } as never);
    await again();
    await again();
    await api.runJobs();
    await again();
    await api.runJobs();
    expect(server.received).toHaveLength(1);
  });
});

describe("a mail that does not arrive", () => {
  it("for good is shown as failed with the reason, and goes again to that reader alone", async () => {
    const { companyId, contactId, email } = await api.mintCustomer();
    refusals = { "gone@northwind.example": 550 };
    const mail = await send(companyId, { to: [{ contactId }, { address: "gone@northwind.example" }] });
    await api.runJobs();
    expect(server.received.map((one) => one.recipients)).toEqual([[email]]);
    const failed = (await read(mail)).delivery;
    expect(failed).toMatchObject({ state: "failed", undelivered: ["gone@northwind.example"] });
    expect(failed?.note).toContain("550 gone@northwind.example is not known here");
    expect(await history(companyId)).toMatchObject([{ facts: { status: "failed" } }]);

    refusals = {};
    const retry = () => ana.request("POST", `/v1/companies/${companyId}/emails/${mail.id}/delivery`);
    expect((await retry()).status).toBe(200);
    expect((await retry()).status).toBe(200);
    await api.runJobs();
    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toMatchObject({
      recipients: ["gone@northwind.example"],
      messageId: `<${mail.messageId}>`,
      to: [{ address: email }, { address: "gone@northwind.example" }],
    });
    expect((await read(mail)).delivery).toMatchObject({ state: "sent", undelivered: [] });
  });

  it("for now waits and is tried again, without reaching anybody twice", async () => {
    const { companyId, contactId, email } = await api.mintCustomer();
    refusals = { "busy@northwind.example": 451 };
    const mail = await send(companyId, { to: [{ contactId }, { address: "busy@northwind.example" }] });
    await api.runJobs();
    expect((await read(mail)).delivery).toMatchObject({ state: "queued", undelivered: ["busy@northwind.example"] });
    refusals = {};
    await runAgain();
    expect(server.received.map((one) => one.recipients)).toEqual([[email], ["busy@northwind.example"]]);
    expect((await read(mail)).delivery?.state).toBe("sent");
  });

  it("because the server is down is sent when it is back, and given up after half a day", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    isDown = true;
    const mail = await send(companyId, { to: [{ contactId }] });
    await api.runJobs();
    expect((await read(mail)).delivery).toMatchObject({
      state: "queued",
      note: expect.stringContaining("ECONNREFUSED"),
    });
    await api.db
      .updateTable("emails")
      .set({ deliveryQueuedAt: new Date(Date.now() - 13 * 3_600_000) })
      .where("companyId", "=", companyId)
      .execute();
    await runAgain();
    expect((await read(mail)).delivery).toMatchObject({ state: "failed" });
    isDown = false;
    await ana.request("POST", `/v1/companies/${companyId}/emails/${mail.id}/delivery`);
    await api.runJobs();
    expect(server.received).toHaveLength(1);
  });
});

describe("a mail is refused", () => {
  const many = Array.from({ length: 51 }, (_, index) => ({ address: `n${index}@x.example` }));
  it.each<[string, object, string]>([
    ["without a reader", { to: [] }, "to"],
    ["with a line break in its subject", { subject: "Hi\r\nBcc: all@x.example" }, "subject"],
    ["with a line break in an address", { to: [{ address: "a@x.example\r\nBcc: b@x.example" }] }, "to.0.address"],
    ["to a contact of nobody", { to: [{ contactId: "019ab000-0000-7000-8000-000000000000" }] }, "to.0.contactId"],
    ["with more than fifty readers", { to: many }, "to"],
    ["with more than fifty readers, copies counted", { to: many.slice(0, 30), cc: many.slice(30) }, "cc"],
    ["without words", { body: " \n" }, "body"],
    ["as an answer to nothing", { replyToEmailId: "019ab000-0000-7000-8000-000000000000" }, "replyToEmailId"],
  ])("%s", async (_, input, path) => {
    const { companyId } = await api.mintCustomer();
    const answer = await post(companyId, { to: [{ address: "ben@x.example" }], ...input });
    expect(answer.status).toBe(422);
    expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
    expect(await history(companyId)).toEqual([]);
  });

  it("to a contact of another company, to one without an address, to one who left", async () => {
    const [one, other] = [await api.mintCustomer(), await api.mintCustomer()];
    expect((await post(one.companyId, { to: [{ contactId: other.contactId }] })).status).toBe(422);
    const change = (values: object) =>
      api.db.updateTable("contacts").set(values).where("id", "=", one.contactId).execute();
    await change({ email: null });
    expect(await bodyOf(post(one.companyId, { to: [{ contactId: one.contactId }] }))).toMatchObject({
      fields: [{ path: "to.0.contactId", message: "Ben of the test has no e-mail address" }],
    });
    await change({ email: "ben@x.example", endedOn: "2026-01-01" });
    expect(await bodyOf(post(one.companyId, { to: [{ contactId: one.contactId }] }))).toMatchObject({
      fields: [{ path: "to.0.contactId", message: "Ben of the test is no longer there" }],
    });
  });

  it("of a viewer", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    expect((await post(companyId, { to: [{ contactId }] }, await api.as("viewer"))).status).toBe(403);
  });
});
