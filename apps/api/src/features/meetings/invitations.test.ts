import type { Meeting } from "@tandem/domain/meetings/meeting";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startMailServer } from "../../testing/mail-server.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { createMailer } from "../mail/send-mail.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
let server: Awaited<ReturnType<typeof startMailServer>>;
let api: TestApi;
let ana: TestCaller & { id: string; name: string; email: string };
let refusals: Record<string, number> = {};

beforeAll(async () => {
  server = await startMailServer((address) => refusals[address]);
  const mailer = createMailer({
    smtpUrl: server.smtpUrl,
    dataDir: "/nowhere",
    portalUrl: "https://care.halyard.example",
  });
  api = await startTestApi({ clock: () => NOW, deliver: mailer.deliver });
  await api.db
    .updateTable("workspaceSettings")
    .set({ name: "Halyard", senderAddress: "care@halyard.example", timeZone: "Europe/Amsterdam" })
    .execute();
  ana = await api.as("member");
});
afterAll(async () => {
  await api.close();
  await server.close();
});
beforeEach(() => {
  server.received.length = 0;
  refusals = {};
});

const INTERNAL = "They must not read our walk-away price";
async function schedule(companyId: string, input: object = {}) {
  const meeting = {
    title: "Rollout check-in",
    startsAt: "2026-11-26T09:30:00Z",
    endsAt: "2026-11-26T10:15:00Z",
    location: "Room 4, Antwerp",
    agenda: INTERNAL,
    notes: INTERNAL,
    invitationText: "Please bring the scanner list.",
    sendInvitations: true,
    ...input,
  };
  const answer = await ana.request("POST", `/v1/companies/${companyId}/meetings`, meeting);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Meeting>(answer);
}
async function change({ companyId, id }: Meeting, input: object) {
  const path = `/v1/companies/${companyId}/meetings/${id}`;
  const { version } = await bodyOf<Meeting>(ana.request("GET", path));
  const answer = await ana.request("PATCH", path, { version, ...input });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bodyOf<Meeting>(answer);
}

/** Does the jobs and answers what each address was sent, as a calendar reads it. */
async function invitations() {
  server.received.length = 0;
  await api.runJobs();
  return server.received
    .map((mail) => {
      const part = mail.attachments.find((one) => one.mimeType === "text/calendar" || one.filename === "invite.ics");
      const text = typeof part?.content === "string" ? part.content : new TextDecoder().decode(part?.content);
      const calendar = new ICAL.Component(ICAL.parse(text));
      const entry = calendar.getFirstSubcomponent("vevent");
      if (!entry) throw new Error("no event");
      const event = new ICAL.Event(entry);
      return {
        mail,
        to: mail.recipients[0],
        method: calendar.getFirstPropertyValue("method"),
        uid: event.uid,
        sequence: event.sequence,
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        summary: event.summary,
        location: event.location,
        description: event.description,
        organizer: entry.getFirstPropertyValue("organizer"),
        status: entry.getFirstPropertyValue("status"),
        attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
        text,
      };
    })
    .sort((one, other) => String(one.to).localeCompare(String(other.to)));
}

it("a meeting invites contacts, members and plain addresses, each in a mail of their own", async () => {
  const { companyId, contactId, email } = await api.mintCustomer({ email: "a-ben@northwind.example" });
  const jonas = await api.as("member");
  const meeting = await schedule(companyId, {
    attendees: [{ contactId }, { memberId: jonas.id }, { email: "guest@other.example" }],
  });
  const sent = await invitations();
  expect(sent.map((one) => one.to)).toEqual([email, "guest@other.example", jonas.email]);
  for (const one of sent) {
    expect(one).toMatchObject({
      method: "REQUEST",
      sequence: 0,
      summary: "Rollout check-in",
      location: "Room 4, Antwerp",
      description: "Please bring the scanner list.",
      organizer: `mailto:${ana.email}`,
      status: "CONFIRMED",
      start: new Date("2026-11-26T09:30:00Z"),
      end: new Date("2026-11-26T10:15:00Z"),
    });
    expect(new Set(one.attendees)).toEqual(
      new Set([`mailto:${email}`, `mailto:${jonas.email}`, "mailto:guest@other.example"]),
    );
    expect(one.mail.raw).toContain("method=REQUEST");
    expect(one.mail.text).toContain("Thursday 26 November 2026");
    expect(one.mail.text).toContain("(Europe/Amsterdam)");
    expect(one.mail.text).toContain("10:30");
    expect(one.mail.raw + one.mail.text + one.text).not.toContain("walk-away");
  }
  expect(new Set(sent.map((one) => one.uid)).size).toBe(1);
  const stored = await bodyOf<Meeting>(ana.request("GET", `/v1/companies/${companyId}/meetings/${meeting.id}`));
  expect(stored.invitations.map((one) => one.state)).toEqual(["sent", "sent", "sent"]);
  expect(stored.version).toBe(1);
});

it("a change sends the same UID with SEQUENCE + 1, and what is ours alone sends nothing", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const meeting = await schedule(companyId, { attendees: [{ contactId }] });
  const [first] = await invitations();
  await change(meeting, { startsAt: "2026-11-27T13:00:00Z" });
  const moved = await invitations();
  expect(moved).toMatchObject([
    { uid: first?.uid, sequence: 1, method: "REQUEST", start: new Date("2026-11-27T13:00:00Z") },
  ]);
  expect(moved[0]?.mail.subject).toBe("Updated invitation: Rollout check-in");
  await change(meeting, { notes: "Call the CFO first", agenda: "Price" });
  expect(await invitations()).toEqual([]);
  await change(meeting, { title: "Rollout", location: "Room 5" });
  await change(meeting, { title: "Rollout review" });
  expect(await invitations()).toMatchObject([{ uid: first?.uid, sequence: 2, summary: "Rollout review" }]);
});

it("who is taken off the list gets a cancellation, who is put on it an invitation", async () => {
  const { companyId, contactId, email } = await api.mintCustomer({ email: "a-ben2@northwind.example" });
  const meeting = await schedule(companyId, { attendees: [{ contactId }, { email: "guest@other.example" }] });
  const [first] = await invitations();
  await change(meeting, { attendees: [{ email: "guest@other.example" }, { email: "new@other.example" }] });
  const sent = await invitations();
  expect(sent).toMatchObject([
    { to: email, method: "CANCEL", status: "CANCELLED", sequence: 1, attendees: [`mailto:${email}`] },
    { to: "guest@other.example", method: "REQUEST", sequence: 1 },
    { to: "new@other.example", method: "REQUEST", sequence: 1 },
  ]);
  expect(new Set(sent.map((one) => one.uid))).toEqual(new Set([first?.uid]));
});

it.each(["cancelled", "archived"])("a meeting that is %s is taken out of every calendar", async (how) => {
  const { companyId, contactId, email } = await api.mintCustomer();
  const meeting = await schedule(companyId, { attendees: [{ contactId }] });
  const [first] = await invitations();
  if (how === "cancelled") await change(meeting, { status: "cancelled" });
  else await ana.request("DELETE", `/v1/companies/${companyId}/meetings/${meeting.id}`);
  expect(await invitations()).toMatchObject([
    { to: email, method: "CANCEL", uid: first?.uid, sequence: 1, status: "CANCELLED" },
  ]);
  expect(await invitations()).toEqual([]);
});

it("nobody is told without being asked to, of a meeting that was held or that is over", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const attendees = [{ contactId }];
  await schedule(companyId, { attendees, sendInvitations: undefined });
  await schedule(companyId, { attendees, status: "held", startsAt: "2026-11-19T09:00:00Z", endsAt: undefined });
  await schedule(companyId, { attendees, startsAt: "2026-11-19T09:00:00Z", endsAt: undefined });
  const quiet = await schedule(companyId, { attendees });
  await change(quiet, { startsAt: "2026-11-19T09:00:00Z", endsAt: "2026-11-19T10:00:00Z", status: "held" });
  expect(await invitations()).toEqual([]);
});

it("an address that is refused is named, the others are invited once", async () => {
  const { companyId } = await api.mintCustomer();
  refusals = { "gone@other.example": 550 };
  const meeting = await schedule(companyId, {
    attendees: [{ email: "gone@other.example" }, { email: "here@other.example" }],
  });
  expect((await invitations()).map((one) => one.to)).toEqual(["here@other.example"]);
  const stored = await bodyOf<Meeting>(ana.request("GET", `/v1/companies/${companyId}/meetings/${meeting.id}`));
  expect(stored.invitations).toMatchObject([
    { address: "gone@other.example", state: "failed", note: expect.stringContaining("not known here") },
    { address: "here@other.example", state: "sent" },
  ]);
});

it("words that would break a calendar or a header stay words", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  await schedule(companyId, {
    attendees: [{ contactId }],
    title: "Rollout\r\nBcc: all@x.example",
    location: "Room 4; floor, 2\nEND:VEVENT",
  });
  const [sent] = await invitations();
  expect(sent).toMatchObject({ location: "Room 4; floor, 2\nEND:VEVENT" });
  expect(sent?.mail.subject).toBe("Invitation: Rollout Bcc: all@x.example");
  expect(sent?.mail.bcc).toBeUndefined();
});
