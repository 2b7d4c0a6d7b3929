import type { Meeting } from "@tandem/domain/meetings/meeting";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
let api: TestApi;
let ana: TestCaller & { id: string; name: string; email: string };
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());

async function schedule(companyId: string, input: object = {}) {
  const meeting = { title: "Weekly check-in", startsAt: "2026-11-20T11:00:00Z", ...input };
  const answer = await ana.request("POST", `/v1/companies/${companyId}/meetings`, meeting);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Meeting>(answer);
}
const patch = (meeting: Meeting, input: object) =>
  ana.request("PATCH", `/v1/companies/${meeting.companyId}/meetings/${meeting.id}`, {
    version: meeting.version,
    ...input,
  });
const changed = async (meeting: Meeting, input: object) => {
  const answer = await patch(meeting, input);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return bodyOf<Meeting>(answer);
};
const history = async (companyId: string) =>
  (await bodyOf<{ items: TimelineEvent[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;

describe("a meeting that is scheduled", () => {
  it("takes half an hour, is organised by who writes it down, and is no history yet", async () => {
    const { companyId } = await api.mintCustomer();
    const meeting = await schedule(companyId, { startsAt: "2026-12-10T09:30:00Z" });
    expect(meeting).toMatchObject({ status: "planned", organizer: { id: ana.id }, isShared: false });
    expect(new Date(meeting.endsAt)).toEqual(new Date("2026-12-10T10:00:00Z"));
    expect(await history(companyId)).toEqual([]);
    const moved = await changed(meeting, { startsAt: "2026-12-11T14:00:00Z" });
    expect(new Date(moved.endsAt)).toEqual(new Date("2026-12-11T14:30:00Z"));
  });

  it("knows whom it invites by their addresses, and keeps their answers", async () => {
    const { companyId, contactId, email, name } = await api.mintCustomer();
    const attendees = [{ email }, { email: ana.email }, { email: "guest@other.example" }];
    const meeting = await schedule(companyId, { attendees });
    expect(meeting.attendees).toMatchObject([
      { contactId, name },
      { memberId: ana.id, name: ana.name },
      { email: "guest@other.example", name: "guest@other.example" },
    ]);
    await api.db
      .updateTable("meetingAttendees")
      .set({ response: "accepted" })
      .where("companyId", "=", companyId)
      .where("contactId", "=", contactId)
      .execute();
    const fewer = await changed(meeting, { attendees: [{ contactId }] });
    expect(fewer.attendees).toMatchObject([{ contactId, response: "accepted" }]);
  });
});

describe("a meeting that was held", () => {
  it("is history at the time it began, with who was there and what came of it", async () => {
    const { companyId, contactId, name } = await api.mintCustomer();
    const planned = await schedule(companyId, { attendees: [{ contactId }], kind: "business_review" });
    const held = await changed(planned, { status: "held", notes: "Antwerp signed off.", outcome: "Two tasks" });
    const [told] = await history(companyId);
    expect(told).toMatchObject({
      type: "meeting",
      title: "Weekly check-in",
      body: "Antwerp signed off.",
      contactIds: [contactId],
      facts: { participants: [name], outcome: "Two tasks", seconds: 1800, kind: "business_review", status: "held" },
    });
    expect(new Date(told?.occurredAt ?? 0)).toEqual(new Date("2026-11-20T11:00:00Z"));
    const edited = await changed(held, { notes: "Ghent moves to December." });
    expect(await history(companyId)).toMatchObject([{ body: "Ghent moves to December." }]);
    await changed(edited, { status: "cancelled" });
    expect(await history(companyId)).toEqual([]);
  });

  it("can be logged at once, and cannot lie ahead", async () => {
    const { companyId } = await api.mintCustomer();
    await schedule(companyId, { status: "held" });
    expect(await history(companyId)).toHaveLength(1);
    const ahead = await schedule(companyId, { startsAt: "2026-12-10T09:30:00Z" });
    expect((await patch(ahead, { status: "held" })).status).toBe(422);
  });
});

describe("a meeting that is shared", () => {
  it("is marked, lets the customer see who of us is in it, and can be taken back", async () => {
    const { companyId } = await api.mintCustomer();
    const jonas = await api.as("admin");
    const meeting = await schedule(companyId, { attendees: [{ memberId: jonas.id }] });
    const team = () => api.db.selectFrom("companyTeam").select("memberId").where("companyId", "=", companyId).execute();
    expect(await team()).toEqual([]);
    const shared = await changed(meeting, { isShared: true });
    expect(shared.isShared).toBe(true);
    expect(new Set((await team()).map((row) => row.memberId))).toEqual(new Set([ana.id, jonas.id]));
    expect(await changed(shared, { isShared: false })).toMatchObject({ isShared: false });
    const audit = await api.db.selectFrom("auditEvents").select("action").where("companyId", "=", companyId).execute();
    expect(audit.map((row) => row.action)).toEqual(["meeting.scheduled", "meeting.shared", "meeting.unshared"]);
  });
});

it.each([
  [{ endsAt: "2026-11-20T10:00:00Z" }, "endsAt"],
  [{ startsAt: "9999-12-31T23:59:00Z" }, "endsAt"],
  [{ attendees: [{}] }, "attendees.0"],
  [{ attendees: [{ email: "a@b.example", memberId: "019ab000-0000-7000-8000-000000000000" }] }, "attendees.0"],
])("%o is refused by its field", async (input, path) => {
  const { companyId } = await api.mintCustomer();
  const meeting = { title: "Check-in", startsAt: "2026-11-20T11:00:00Z", ...input };
  const answer = await ana.request("POST", `/v1/companies/${companyId}/meetings`, meeting);
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
});
