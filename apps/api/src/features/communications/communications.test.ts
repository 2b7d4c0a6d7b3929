import type { Communications, MeetingOverview, WholeThread } from "@tandem/domain/communications/communications";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
let api: TestApi;
let ana: TestCaller & { id: string; name: string; email: string };
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  await api.db.updateTable("workspaceSettings").set({ timeZone: "Europe/Amsterdam" }).execute();
  ana = await api.as("member");
});
afterAll(() => api.close());

const post = async (companyId: string, what: string, input: object) => {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/${what}`, input);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<{ id: string; threadId: string }>(answer);
};
const read = (companyId: string, query = "") =>
  bodyOf<Communications>(ana.request("GET", `/v1/companies/${companyId}/communications${query}`));

it("a company nobody has spoken with has twelve months of nothing", async () => {
  const { companyId } = await api.mintCustomer();
  const { threads, calls, channels } = await read(companyId);
  expect([threads.items, calls.items]).toEqual([[], []]);
  expect(channels.map((one) => one.month)).toEqual([
    ...["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
    ...["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"],
  ]);
  expect(new Set(channels.flatMap(({ month, ...counts }) => Object.values(counts)))).toEqual(new Set([0]));
});

it("channels are counted by months of the workspace; planned meetings are not spoken words", async () => {
  const { companyId, email } = await api.mintCustomer();
  const mail = (direction: string, sentAt: string) =>
    post(companyId, "emails", { direction, sentAt, ...(direction === "received" && { fromAddress: email }) });
  await mail("sent", "2026-10-31T22:30:00Z");
  await mail("sent", "2026-10-31T23:30:00Z"); // half an hour into November in Amsterdam
  await mail("received", "2026-11-02T08:00:00Z");
  await post(companyId, "calls", { direction: "outbound", startedAt: "2026-11-03T08:00:00Z" });
  await post(companyId, "meetings", { title: "Held", startsAt: "2026-11-04T08:00:00Z", status: "held" });
  await post(companyId, "meetings", { title: "Planned", startsAt: "2026-11-25T08:00:00Z" });
  const { channels } = await read(companyId);
  expect(channels.slice(-2)).toEqual([
    { month: "2026-10", sent: 1, received: 0, calls: 0, meetings: 0 },
    { month: "2026-11", sent: 1, received: 1, calls: 1, meetings: 1 },
  ]);
});

it("a thread says who takes part, and opens to its whole conversation", async () => {
  const { companyId, email, name } = await api.mintCustomer();
  const first = await post(companyId, "emails", {
    direction: "received",
    fromAddress: email,
    toAddresses: [ana.email],
    ccAddresses: ["cfo@other.example"],
    subject: "Re: Rollout",
    body: "Antwerp is done.",
    sentAt: "2026-11-10T08:00:00Z",
  });
  await post(companyId, "emails", {
    direction: "sent",
    toAddresses: [email],
    subject: "Rollout",
    body: "Thank you.",
    sentAt: "2026-11-11T08:00:00Z",
  });
  const { threads } = await read(companyId);
  expect(threads.items).toMatchObject([
    {
      subject: "Rollout",
      messageCount: 2,
      participants: [name, ana.name, "cfo@other.example"],
      excerpt: "Thank you.",
      latestDirection: "sent",
      hasFailed: false,
    },
  ]);
  const whole = await bodyOf<WholeThread>(
    ana.request("GET", `/v1/companies/${companyId}/email-threads/${first.threadId}`),
  );
  expect(whole.messages.map((one) => one.body)).toEqual(["Antwerp is done.", "Thank you."]);
  const other = await api.mintCustomer();
  const elsewhere = `/v1/companies/${other.companyId}/email-threads/${first.threadId}`;
  expect((await ana.request("GET", elsewhere)).status).toBe(404);
});

it("a mail has its own look in the conversation, made safe; of very long ones the latest", async () => {
  const { companyId, email } = await api.mintCustomer();
  const mail = (subject: string, bodyHtml?: string) =>
    post(companyId, "emails", { direction: "received", fromAddress: email, subject, bodyHtml, body: "Text" });
  const long = `<p>${"x".repeat(200_000)}</p>`;
  const { threadId } = await mail("Rollout", long);
  await mail("Re: Rollout");
  await mail("Re: Rollout", `<p onclick="x()">Hi <b>Ana</b></p><script>x()</script>`);
  await mail("Re: Rollout", long);
  const whole = await bodyOf<WholeThread>(ana.request("GET", `/v1/companies/${companyId}/email-threads/${threadId}`));
  expect(whole.messages.map((one) => one.html)).toEqual([null, null, "<p>Hi <b>Ana</b></p>", long]);
});

it("threads and calls are paged each on their own", async () => {
  const { companyId, email } = await api.mintCustomer();
  for (let index = 0; index < 27; index++)
    await post(companyId, "emails", { direction: "received", fromAddress: email, subject: `Subject ${index}` });
  const page = await read(companyId);
  expect(page.threads.items).toHaveLength(25);
  const rest = await read(companyId, `?threadsCursor=${page.threads.nextCursor}`);
  expect(rest.threads).toMatchObject({ items: [{}, {}], nextCursor: null });
  expect((await ana.request("GET", `/v1/companies/${companyId}/communications?callsCursor=x`)).status).toBe(422);
});

it("meetings to come stand with the next one first, what is over with the latest", async () => {
  const { companyId } = await api.mintCustomer();
  for (const [title, startsAt, status] of [
    ["In a month", "2026-12-20T09:00:00Z", "planned"],
    ["Tomorrow", "2026-11-21T09:00:00Z", "planned"],
    ["Under way", "2026-11-20T11:45:00Z", "planned"],
    ["Forgotten", "2026-11-18T09:00:00Z", "planned"],
    ["Held", "2026-11-19T09:00:00Z", "held"],
  ])
    await post(companyId, "meetings", { title, startsAt, status });
  const { upcoming, past } = await bodyOf<MeetingOverview>(
    ana.request("GET", `/v1/companies/${companyId}/meeting-overview`),
  );
  expect(upcoming.map((one) => one.title)).toEqual(["Under way", "Tomorrow", "In a month"]);
  expect(past.items.map((one) => one.title)).toEqual(["Held", "Forgotten"]);
});
