import type { Email, EmailLine } from "@tandem/domain/emails/email";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string; name: string; email: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

async function log(companyId: string, input: object) {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/emails`, {
    direction: "received",
    fromAddress: "someone@northwind.example",
    ...input,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Email>(answer);
}

describe("the thread of a mail", () => {
  it("is that of the mail it answers, whatever its subject", async () => {
    const { companyId } = await api.mintCustomer();
    const first = await log(companyId, { subject: "Rollout", messageId: "<1@mail.example>" });
    const reply = await log(companyId, {
      subject: "New subject",
      inReplyTo: "<1@mail.example>",
      messageId: "2@mail.example",
    });
    const late = await log(companyId, { subject: "Third", references: ["<0@mail.example>", "<2@mail.example>"] });
    expect([reply.threadId, late.threadId]).toEqual([first.threadId, first.threadId]);
    expect(late.messageCount).toBe(3);
  });

  it("is found when the answer came in before the mail it answers", async () => {
    const { companyId } = await api.mintCustomer();
    const reply = await log(companyId, { subject: "Re: A", inReplyTo: "<first@mail.example>" });
    const first = await log(companyId, { subject: "Quite another", messageId: "<first@mail.example>" });
    expect(first.threadId).toBe(reply.threadId);
  });

  it("else is the recent one of the same subject, and never one of an empty subject", async () => {
    const { companyId } = await api.mintCustomer();
    const at = (sentAt: string, subject: string) => log(companyId, { subject, sentAt });
    const first = await at("2026-01-10T08:00:00Z", "Rollout");
    expect((await at("2026-02-10T08:00:00Z", "RE: Fwd: rollout")).threadId).toBe(first.threadId);
    expect((await at("2026-09-10T08:00:00Z", "Rollout")).threadId).not.toBe(first.threadId);
    expect((await at("2026-01-10T08:00:00Z", "")).threadId).not.toBe(
      (await at("2026-01-10T08:00:00Z", "Re:")).threadId,
    );
  });

  it("never reaches into another company", async () => {
    const [one, other] = [await api.mintCustomer(), await api.mintCustomer()];
    const first = await log(one.companyId, { subject: "Rollout", messageId: "<x@mail.example>" });
    const second = await log(other.companyId, { subject: "Rollout", inReplyTo: "<x@mail.example>" });
    expect(second.threadId).not.toBe(first.threadId);
  });

  it("stays one when two mails of a new subject come in at once", async () => {
    const { companyId } = await api.mintCustomer();
    const both = await Promise.all([
      log(companyId, { subject: "At once" }),
      log(companyId, { subject: "Re: At once" }),
    ]);
    expect(new Set(both.map((mail) => mail.threadId)).size).toBe(1);
  });
});

describe("a mail", () => {
  it("knows contacts and members by their addresses, and names the others by theirs", async () => {
    const { companyId, contactId, email, name } = await api.mintCustomer();
    await log(companyId, {
      fromAddress: email.toUpperCase(),
      toAddresses: [ana.email],
      ccAddresses: ["cfo@other.example"],
      subject: "Hi",
    });
    const { items } = await bodyOf<{ items: TimelineEvent[] }>(
      ana.request("GET", `/v1/companies/${companyId}/timeline?contactId=${contactId}`),
    );
    expect(items).toMatchObject([
      {
        type: "email_received",
        actor: { kind: "contact", id: contactId, name },
        facts: { participants: [name, ana.name, "cfo@other.example"] },
      },
    ]);
  });

  it("does not recognise a contact of another company", async () => {
    const [one, other] = [await api.mintCustomer(), await api.mintCustomer()];
    const mail = await log(one.companyId, { fromAddress: other.email });
    expect(mail.from).toMatchObject({ contactId: null, name: other.email });
  });

  it("that comes in twice is there once", async () => {
    const { companyId } = await api.mintCustomer();
    const first = await log(companyId, { messageId: "<twice@mail.example>", subject: "Once" });
    const again = await log(companyId, { messageId: "<twice@mail.example>", subject: "Once" });
    expect(again.id).toBe(first.id);
    expect(again.messageCount).toBe(1);
  });

  it("is whole by its id, and begins in the list", async () => {
    const { companyId } = await api.mintCustomer();
    const body = "Antwerp is done. ".repeat(100);
    const mail = await log(companyId, { subject: "Long", body });
    expect(await bodyOf(ana.request("GET", `/v1/companies/${companyId}/emails/${mail.id}`))).toMatchObject({ body });
    const { items } = await bodyOf<{ items: EmailLine[] }>(
      ana.request("GET", `/v1/companies/${companyId}/emails?threadId=${mail.threadId}`),
    );
    expect(items.map((line) => line.excerpt)).toEqual([body.slice(0, 300)]);
  });

  it.each([
    [{ direction: "received" }, "fromAddress"],
    [{ direction: "received", fromAddress: "a@b.example", fromMemberId: "ANA" }, "fromMemberId"],
    [{ direction: "sent", fromContactId: "BEN" }, "fromContactId"],
  ])("from the wrong side is refused: %o", async (input, path) => {
    const { companyId, contactId } = await api.mintCustomer();
    const text = JSON.stringify(input).replace("ANA", ana.id).replace("BEN", contactId);
    const answer = await ana.request("POST", `/v1/companies/${companyId}/emails`, text);
    expect(answer.status).toBe(422);
    expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
  });
});
