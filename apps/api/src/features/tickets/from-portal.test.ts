import type { TicketDetailView } from "@tandem/domain/portal/views";
import type { TicketDetail } from "@tandem/domain/tickets/ticket";
import type { TimelineLine } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

async function mintBen() {
  const customer = await api.mintCustomer({ name: "Ben Okafor" });
  const { companyId, contactId } = customer;
  await ana.request("PATCH", `/v1/companies/${companyId}`, { version: 1, ownerMemberId: ana.id });
  const ben = await api.asContact(companyId, contactId);
  const open = (input: object = {}) =>
    bodyOf<TicketDetailView>(
      ben.request("POST", "/v1/portal/tickets", { subject: "Labels are blank", body: "Since Monday.", ...input }),
    );
  const ours = (ticketId: string) =>
    bodyOf<TicketDetail>(ana.request("GET", `/v1/companies/${companyId}/tickets/${ticketId}`));
  const timeline = async () =>
    (await bodyOf<{ items: TimelineLine[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items.map(
      ({ title }) => title,
    );
  return { ...customer, ben, open, ours, timeline };
}

const mailsTo = async (address: string, run = true) => {
  if (run) await api.runJobs();
  return api.mails.filter(({ to }) => to.address === address).map((mail) => ({ ...mail, subject: mail.subject("X") }));
};
const put = (who: TestCaller, id: string, what: string, body: object) =>
  who.request("PUT", `/v1/portal/tickets/${id}/${what}`, body);

describe("a customer's ticket", () => {
  it("is opened with its first message, told in the history, and to who owns the company", async () => {
    const { open, ours, timeline, contactId } = await mintBen();
    const ticket = await open({ priority: "high" });
    expect(ticket).toMatchObject({ status: "open", priority: "high", csat: null, waitsForYou: false });
    expect(ticket.messages).toMatchObject([{ body: "Since Monday.", author: { side: "yours", name: "Ben Okafor" } }]);
    expect(await ours(ticket.id)).toMatchObject({
      requester: { id: contactId },
      waitingFor: "us",
      number: ticket.number,
    });
    expect(await timeline()).toContain(`Ticket #${ticket.number} opened: Labels are blank`);
    const told = await mailsTo(ana.email);
    expect(told.map(({ subject }) => subject)).toContain(
      `#${ticket.number} Labels are blank: Ben Okafor opened a ticket`,
    );
  });

  it("is answered by us in public and among ourselves: Ben is mailed and sees the public one alone", async () => {
    const { companyId, email, ben, open } = await mintBen();
    const { id } = await open();
    const say = (body: string, visibility: string) =>
      ana.request("POST", `/v1/companies/${companyId}/tickets/${id}/messages`, { body, visibility });
    expect((await say("They run the 2019 driver.", "internal")).status).toBe(201);
    expect(await mailsTo(email)).toEqual([]);
    expect((await say("Please try again.", "public")).status).toBe(201);
    const [mail] = await mailsTo(email);
    expect(JSON.stringify(mail)).toContain("Please try again.");
    expect(JSON.stringify(mail)).not.toContain("2019");
    const seen = await bodyOf<TicketDetailView>(ben.request("GET", `/v1/portal/tickets/${id}`));
    expect(seen.messages.map(({ body }) => body)).toEqual(["Since Monday.", "Please try again."]);
    expect(seen.waitsForYou).toBe(true);
  });

  it("is closed, rated, and taken up again by an answer", async () => {
    const { ben, open, ours, timeline } = await mintBen();
    const { id, number } = await open();
    expect((await put(ben, id, "rating", { rating: 5 })).status).toBe(412);
    expect(await bodyOf(put(ben, id, "status", { status: "solved" }))).toMatchObject({ status: "solved" });
    expect(await bodyOf(put(ben, id, "status", { status: "solved" }))).toMatchObject({ status: "solved" });
    const rated = await bodyOf(put(ben, id, "rating", { rating: 4, comment: "Quick." }));
    expect(rated).toMatchObject({ csat: 4, csatComment: "Quick." });
    expect(await ours(id)).toMatchObject({ status: "solved", waitingFor: "nobody", csat: 4 });
    const answer = await ben.request("POST", `/v1/portal/tickets/${id}/messages`, { body: "It is back." });
    expect(answer.status).toBe(201);
    expect(await ours(id)).toMatchObject({ status: "open", waitingFor: "us", solvedAt: null });
    const told = (await timeline()).filter((title) => title.startsWith(`Ticket #${number} `));
    expect(told.map((title) => title.split(" ")[2]?.replace(":", ""))).toEqual(["reopened", "solved", "opened"]);
  });

  it("of a colleague is there only for who sees all tickets of the company, and rated only by who asked", async () => {
    const { companyId, ben, open } = await mintBen();
    const { id } = await open();
    const path = `/v1/companies/${companyId}/contacts`;
    const cara = await bodyOf<{ id: string }>(
      ana.request("POST", path, { name: "Cara Lind", email: `cara-${companyId}@northwind.example` }),
    );
    await ana.request("PUT", `${path}/${cara.id}/portal-access`, { seesAllTickets: false });
    const colleague = await api.asContact(companyId, cara.id);
    const reply = () => colleague.request("POST", `/v1/portal/tickets/${id}/messages`, { body: "Mine too." });
    expect((await reply()).status).toBe(404);
    expect((await put(colleague, id, "status", { status: "solved" })).status).toBe(404);
    expect((await put(colleague, id, "rating", { rating: 1 })).status).toBe(404);
    expect((await ana.request("PUT", `${path}/${cara.id}/portal-access`, { seesAllTickets: true })).status).toBe(204);
    expect((await reply()).status).toBe(201);
    await put(ben, id, "status", { status: "solved" });
    expect((await put(colleague, id, "rating", { rating: 1 })).status).toBe(412);
  });

  it("of another company, or in the archive, is not there", async () => {
    const [one, other] = [await mintBen(), await mintBen()];
    const { id } = await one.open();
    for (const answer of [
      await other.ben.request("POST", `/v1/portal/tickets/${id}/messages`, { body: "Hello" }),
      await put(other.ben, id, "status", { status: "solved" }),
      await put(other.ben, id, "rating", { rating: 1 }),
    ])
      expect(answer.status).toBe(404);
    const { version } = await one.ours(id);
    await ana.request("PATCH", `/v1/companies/${one.companyId}/tickets/${id}`, { version, archived: true });
    expect((await one.ben.request("POST", `/v1/portal/tickets/${id}/messages`, { body: "Hello" })).status).toBe(404);
    expect((await one.ours(id)).messages).toHaveLength(1);
  });
});
