import type { Meeting } from "@tandem/domain/meetings/meeting";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../../testing/bring-in.ts";
import { type CustomerDesk, openDesk, refusalsOf } from "../../testing/customer-desk.ts";

let importer: Importer;
let desk: CustomerDesk;
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "UTC" }).execute();
});
afterAll(() => importer.close());
beforeEach(async () => {
  desk = await openDesk(importer);
});

describe("meetings that come in", () => {
  const bring = (rows: string) =>
    desk.bring("meetings", `Id,Title,Status,Starts,Minutes,Organizer,Guests,Notes\n${rows}`, {
      externalId: "Id",
      title: "Title",
      status: "Status",
      startsAt: "Starts",
      minutes: "Minutes",
      organizer: "Organizer",
      attendees: "Guests",
      notes: "Notes",
    });

  it("know who came: contacts, members and other addresses; what is over was held, and only that is history", async () => {
    const guests = `"${desk.ben.email}; ${importer.admin.email}; guest@elsewhere.example"`;
    const report = await bring(
      `1,Kick-off,,2024-03-01 10:00,90,Sue Meets,${guests},Went well\n2,Review,,2999-03-01 10:00,,Sue Meets,Ben Okafor,`,
    );
    expect(report.counts).toMatchObject({ created: 2, rejected: 0 });
    const items = await desk.list<Meeting>("/meetings");
    const called = (title: string) => items.find((meeting) => meeting.title === title);
    expect(called("Kick-off")).toMatchObject({
      status: "held",
      startsAt: expect.stringMatching(/^2024-03-01T10:00/),
      endsAt: expect.stringMatching(/^2024-03-01T11:30/),
      organizer: { name: "Sue Meets" },
      isShared: false,
    });
    expect(
      called("Kick-off")
        ?.attendees.map(({ name }) => name)
        .sort(),
    ).toEqual(["Ben Okafor", importer.admin.name, "guest@elsewhere.example"].sort());
    expect(called("Review")).toMatchObject({ status: "planned", endsAt: expect.stringMatching(/^2999-03-01T10:30/) });
    expect(await desk.told("meeting")).toMatchObject([
      { title: "Kick-off", body: "Went well", by: "Sue Meets", contactIds: [desk.ben.id], facts: { seconds: 5400 } },
    ]);
  });

  it("follow their source: who stays keeps the answer, a cancelled one leaves the history", async () => {
    await bring(`1,Kick-off,held,2024-03-01 10:00,60,,${desk.ben.email};guest@elsewhere.example,`);
    expect(
      (await bring(`1,Kick-off,held,2024-03-01 10:00,60,,guest@elsewhere.example;${desk.ben.email},`)).counts,
    ).toMatchObject({
      unchanged: 1,
    });
    await importer.db
      .updateTable("meetingAttendees")
      .set({ response: "accepted" })
      .where("companyId", "=", desk.id)
      .where("contactId", "=", desk.ben.id)
      .execute();
    expect((await bring(`1,Start,held,2024-03-01 12:00,60,,${desk.ben.email},`)).counts).toMatchObject({ updated: 1 });
    expect(await desk.only<Meeting>("/meetings")).toMatchObject({
      attendees: [{ name: "Ben Okafor", response: "accepted" }],
    });
    expect(await desk.told("meeting")).toMatchObject([{ title: "Start", occurredAt: "2024-03-01T12:00:00.000Z" }]);
    await bring(`1,Start,cancelled,2024-03-01 12:00,60,,${desk.ben.email},`);
    expect(await desk.told("meeting")).toEqual([]);
  });

  it("keep what a person changed", async () => {
    await bring(`1,Kick-off,held,2024-03-01 10:00,60,,${desk.ben.email},`);
    const meeting = await desk.only<Meeting>("/meetings");
    const attendees = [{ email: "third@elsewhere.example" }];
    expect((await desk.change(`/meetings/${meeting.id}`, { version: meeting.version, attendees })).status).toBe(200);
    const report = await bring("1,Kick-off,held,2024-03-01 10:00,60,,guest@elsewhere.example,Notes");
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await desk.only<Meeting>("/meetings")).toMatchObject({
      notes: "Notes",
      attendees: [{ email: "third@elsewhere.example" }],
    });
  });

  it("are refused by row and column", async () => {
    const report = await bring(
      "1,,held,2024-03-01,,,,\n2,Ahead,held,2999-03-01,,,,\n3,Who,held,2024-03-01,,,Somebody Else,\n4,When,held,,,,,",
    );
    expect(refusalsOf(report)).toEqual([
      [2, "Title", "A meeting needs a title."],
      [3, "Starts", "It lies in the future."],
      [4, "Guests", "Nobody at the company and no member is called Somebody Else: give the e-mail address."],
      [5, "Starts", "A meeting needs the time at which it starts."],
    ]);
  });
});
