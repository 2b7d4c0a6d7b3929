import type { Call } from "@tandem/domain/calls/call";
import type { Meeting } from "@tandem/domain/meetings/meeting";
import type { Note } from "@tandem/domain/notes/note";
import type { Signal } from "@tandem/domain/signals/signal";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf } from "../../../../testing/test-api.ts";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

type Page<T> = { items: T[] };

let importer: Importer;
let company: { id: string; domain: string };
let ben: { id: string; email: string };
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "UTC" }).execute();
});
afterAll(() => importer.close());

let number = 0;
beforeEach(async () => {
  number += 1;
  const domain = `spoken-${number}.example`;
  const { id } = await post<{ id: string }>("/v1/companies", { name: `Spoken ${number}`, domain });
  company = { id, domain };
  const email = `ben@${domain}`;
  const contact = await post<{ id: string }>(`/v1/companies/${id}/contacts`, { name: "Ben Okafor", email });
  ben = { id: contact.id, email };
});

const post = <T>(path: string, body: unknown) => bodyOf<T>(importer.admin.request("POST", path, body));
const read = <T>(path: string) => bodyOf<T>(importer.admin.request("GET", `/v1/companies/${company.id}${path}`));
const change = (path: string, body: unknown) =>
  importer.admin.request("PATCH", `/v1/companies/${company.id}${path}`, body);
const only = async <T>(path: string): Promise<T> => {
  const { items } = await read<Page<T>>(path);
  expect(items).toHaveLength(1);
  return items[0] as T;
};
const told = async (type: string) =>
  (await read<Page<TimelineEvent>>(`/timeline?limit=200&types=${type}`)).items.map(
    ({ title, body, occurredAt, actor, contactIds, facts }) => ({
      title,
      body,
      occurredAt: new Date(occurredAt).toISOString(),
      by: actor.name,
      contactIds,
      facts,
    }),
  );
/** Each test is told by a system of its own, so that numbers do not meet. */
const source = () => ({ source: `desk-${number}` });
const atCompany = () => ({ company: { value: company.domain } });
/** What was refused of a file, as row, column and reason. */
const refusalsOf = ({ errors }: Awaited<ReturnType<Importer["bringIn"]>>) =>
  errors.map(({ row, column, message }) => [row, column, message]);

describe("notes that come in", () => {
  const bring = (rows: string) =>
    importer.bringIn(
      "notes",
      `Id,Text,Who,With,When\n${rows}`,
      {
        ...atCompany(),
        externalId: "Id",
        body: "Text",
        author: "Who",
        contact: "With",
        writtenAt: "When",
      },
      source(),
    );

  it("stand in the list and in the history, word for word, at their time", async () => {
    const report = await bring(`1,"  They plan a hall.\n ",Sue Notes,${ben.email},2024-03-01 10:00`);
    expect(report.counts).toMatchObject({ created: 1 });
    expect(await only<Note>("/notes")).toMatchObject({
      body: "  They plan a hall.\n ",
      author: { name: "Sue Notes" },
      contact: { id: ben.id },
      isPrivate: false,
      createdAt: expect.stringMatching(/^2024-03-01T10:00/),
    });
    expect(await told("note")).toMatchObject([
      {
        title: "Sue Notes",
        body: "  They plan a hall.\n ",
        by: "Sue Notes",
        contactIds: [ben.id],
        occurredAt: "2024-03-01T10:00:00.000Z",
      },
    ]);
  });

  it("are unchanged the second time, follow their source, and keep what a person wrote over them", async () => {
    await bring("1,First,Sue Notes,,2024-03-01");
    expect((await bring("1,First,Sue Notes,,2024-03-01")).counts).toMatchObject({ unchanged: 1 });
    expect((await bring("1,Second,Tom Notes,,2024-03-02")).counts).toMatchObject({ updated: 1, kept: 0 });
    expect(await told("note")).toMatchObject([
      { title: "Tom Notes", body: "Second", by: "Tom Notes", occurredAt: "2024-03-02T00:00:00.000Z" },
    ]);
    const note = await only<Note>("/notes");
    expect((await change(`/notes/${note.id}`, { version: note.version, body: "By hand" })).status).toBe(200);
    expect((await bring("1,Third,Tom Notes,,2024-03-02")).counts).toMatchObject({ kept: 1, updated: 0 });
    expect(await only<Note>("/notes")).toMatchObject({ body: "By hand" });
  });

  it("without a number of their own come in once", async () => {
    const rows = ",Same,,,2024-03-01\n,Other,,,2024-03-01";
    expect((await bring(rows)).counts).toMatchObject({ created: 2 });
    expect((await bring(rows)).counts).toMatchObject({ created: 0, unchanged: 2 });
    expect(await told("note")).toMatchObject([{ by: "Import" }, { by: "Import" }]);
  });

  it("are refused by row and column", async () => {
    expect(refusalsOf(await bring("1,,,,2024-03-01\n2,Text,,Nobody,\n3,Text,,,2999-01-01\n4,Text,,,soon"))).toEqual([
      [2, "Text", "A note needs its text."],
      [3, "With", expect.stringContaining("The company has no contact")],
      [4, "When", "It lies in the future."],
      [5, "When", expect.stringContaining("It is not a time")],
    ]);
  });
});

describe("signals that come in", () => {
  const bring = (rows: string) =>
    importer.bringIn(
      "signals",
      `Id,What,About,Who,When\n${rows}`,
      {
        ...atCompany(),
        externalId: "Id",
        kind: "What",
        topic: "About",
        contact: "Who",
        occurredAt: "When",
      },
      source(),
    );

  it("are what somebody did, or the company as a whole, and follow their source", async () => {
    await bring(`1,downloaded,Price list,${ben.email},2024-03-01\n2,attended,Open day,,2024-03-02`);
    expect((await read<Page<Signal>>("/signals")).items).toHaveLength(2);
    expect(await told("signal")).toMatchObject([
      { title: "Open day", by: `Spoken ${number}`, facts: { kind: "attended" } },
      { title: "Price list", by: "Ben Okafor", contactIds: [ben.id], facts: { kind: "downloaded" } },
    ]);
    const report = await bring(`1,downloaded,New price list,${ben.email},2024-03-01\n2,attended,Open day,,2024-03-02`);
    expect(report.counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await told("signal")).map(({ title }) => title)).toEqual(["Open day", "New price list"]);
  });

  it("are refused by row and column", async () => {
    expect(refusalsOf(await bring("1,slept,Bed,,2024-03-01\n2,read,,,2024-03-01\n3,read,Paper,,2999-01-01"))).toEqual([
      [2, "What", "It is none of read, downloaded, attended, assessed, asked."],
      [3, "About", "A signal needs a topic."],
      [4, "When", "It lies in the future."],
    ]);
  });
});

describe("calls that come in", () => {
  const bring = (rows: string) =>
    importer.bringIn(
      "calls",
      `Id,Way,With,Agent,Began,Seconds,Summary\n${rows}`,
      {
        ...atCompany(),
        externalId: "Id",
        direction: "Way",
        contact: "With",
        member: "Agent",
        startedAt: "Began",
        seconds: "Seconds",
        summary: "Summary",
      },
      source(),
    );

  it("stand in the history with who was on the line; one without a second of talk did not connect", async () => {
    await bring(
      `1,inbound,${ben.email},Sue Calls,2024-03-01 10:00,312,About the hall\n2,outbound,,Sue Calls,2024-03-02 10:00,0,`,
    );
    expect((await read<Page<Call>>("/calls")).items).toMatchObject([
      { direction: "outbound", connected: false, seconds: 0, contact: null },
      { direction: "inbound", connected: true, seconds: 312, contact: { id: ben.id }, member: { name: "Sue Calls" } },
    ]);
    expect(await told("call")).toMatchObject([
      { title: `Spoken ${number}`, facts: { disposition: "no_answer" } },
      { title: "Ben Okafor", body: "About the hall", by: "Sue Calls", facts: { seconds: 312 }, contactIds: [ben.id] },
    ]);
  });

  it("follow their source, and keep what a person corrected", async () => {
    await bring(`1,inbound,${ben.email},Sue Calls,2024-03-01 10:00,312,First`);
    expect((await bring(`1,inbound,${ben.email},Sue Calls,2024-03-01 10:00,312,First`)).counts).toMatchObject({
      unchanged: 1,
    });
    const call = await only<Call>("/calls");
    expect((await change(`/calls/${call.id}`, { version: call.version, seconds: 300 })).status).toBe(200);
    const report = await bring(`1,inbound,${ben.email},Sue Calls,2024-03-01 10:00,400,Second`);
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await only<Call>("/calls")).toMatchObject({ seconds: 300, summary: "Second" });
    expect(await told("call")).toMatchObject([{ body: "Second", facts: { seconds: 300 } }]);
  });

  it("are refused by row and column", async () => {
    expect(refusalsOf(await bring("1,sideways,,,2024-03-01,1,\n2,inbound,,,,1,\n3,inbound,,,2024-03-01,-1,"))).toEqual([
      [2, "Way", "It is none of outbound, inbound."],
      [3, "Began", "A call needs the time at which it began."],
      [4, "Seconds", "It is not from 0 to 604800."],
    ]);
  });
});

describe("meetings that come in", () => {
  const bring = (rows: string) =>
    importer.bringIn(
      "meetings",
      `Id,Title,Status,Starts,Minutes,Organizer,Guests,Notes\n${rows}`,
      {
        ...atCompany(),
        externalId: "Id",
        title: "Title",
        status: "Status",
        startsAt: "Starts",
        minutes: "Minutes",
        organizer: "Organizer",
        attendees: "Guests",
        notes: "Notes",
      },
      source(),
    );

  it("know who came: contacts, members and other addresses; what is over was held, and only that is history", async () => {
    const guests = `"${ben.email}; ${importer.admin.email}; guest@elsewhere.example"`;
    const report = await bring(
      `1,Kick-off,,2024-03-01 10:00,90,Sue Meets,${guests},Went well\n2,Review,,2999-03-01 10:00,,Sue Meets,Ben Okafor,`,
    );
    expect(report.counts).toMatchObject({ created: 2, rejected: 0 });
    const { items } = await read<Page<Meeting>>("/meetings");
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
    expect(await told("meeting")).toMatchObject([
      { title: "Kick-off", body: "Went well", by: "Sue Meets", contactIds: [ben.id], facts: { seconds: 5400 } },
    ]);
  });

  it("follow their source: who stays keeps the answer, a cancelled one leaves the history", async () => {
    await bring(`1,Kick-off,held,2024-03-01 10:00,60,,${ben.email};guest@elsewhere.example,`);
    expect(
      (await bring(`1,Kick-off,held,2024-03-01 10:00,60,,guest@elsewhere.example;${ben.email},`)).counts,
    ).toMatchObject({
      unchanged: 1,
    });
    await importer.db
      .updateTable("meetingAttendees")
      .set({ response: "accepted" })
      .where("companyId", "=", company.id)
      .where("contactId", "=", ben.id)
      .execute();
    expect((await bring(`1,Start,held,2024-03-01 12:00,60,,${ben.email},`)).counts).toMatchObject({ updated: 1 });
    expect(await only<Meeting>("/meetings")).toMatchObject({
      attendees: [{ name: "Ben Okafor", response: "accepted" }],
    });
    expect(await told("meeting")).toMatchObject([{ title: "Start", occurredAt: "2024-03-01T12:00:00.000Z" }]);
    await bring(`1,Start,cancelled,2024-03-01 12:00,60,,${ben.email},`);
    expect(await told("meeting")).toEqual([]);
  });

  it("keep what a person changed", async () => {
    await bring(`1,Kick-off,held,2024-03-01 10:00,60,,${ben.email},`);
    const meeting = await only<Meeting>("/meetings");
    const attendees = [{ email: "third@elsewhere.example" }];
    expect((await change(`/meetings/${meeting.id}`, { version: meeting.version, attendees })).status).toBe(200);
    const report = await bring("1,Kick-off,held,2024-03-01 10:00,60,,guest@elsewhere.example,Notes");
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await only<Meeting>("/meetings")).toMatchObject({
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
