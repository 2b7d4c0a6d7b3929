import type { Call } from "@tandem/domain/calls/call";
import type { Note } from "@tandem/domain/notes/note";
import type { Signal } from "@tandem/domain/signals/signal";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { type CustomerDesk, openDesk, refusalsOf } from "../testing/customer-desk.ts";

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

describe("notes that come in", () => {
  const bring = (rows: string) =>
    desk.bring("notes", `Id,Text,Who,With,When\n${rows}`, {
      externalId: "Id",
      body: "Text",
      author: "Who",
      contact: "With",
      writtenAt: "When",
    });

  it("stand in the list and in the history, word for word, at their time", async () => {
    const report = await bring(`1,"  They plan a hall.\n ",Sue Notes,${desk.ben.email},2024-03-01 10:00`);
    expect(report.counts).toMatchObject({ created: 1 });
    expect(await desk.only<Note>("/notes")).toMatchObject({
      body: "  They plan a hall.\n ",
      author: { name: "Sue Notes" },
      contact: { id: desk.ben.id },
      isPrivate: false,
      createdAt: expect.stringMatching(/^2024-03-01T10:00/),
    });
    expect(await desk.told("note")).toMatchObject([
      {
        title: "Sue Notes",
        body: "  They plan a hall.\n ",
        by: "Sue Notes",
        contactIds: [desk.ben.id],
        occurredAt: "2024-03-01T10:00:00.000Z",
      },
    ]);
  });

  it("are unchanged the second time, follow their source, and keep what a person wrote over them", async () => {
    await bring("1,First,Sue Notes,,2024-03-01");
    expect((await bring("1,First,Sue Notes,,2024-03-01")).counts).toMatchObject({ unchanged: 1 });
    expect((await bring("1,Second,Tom Notes,,2024-03-02")).counts).toMatchObject({ updated: 1, kept: 0 });
    expect(await desk.told("note")).toMatchObject([
      { title: "Tom Notes", body: "Second", by: "Tom Notes", occurredAt: "2024-03-02T00:00:00.000Z" },
    ]);
    const note = await desk.only<Note>("/notes");
    expect((await desk.change(`/notes/${note.id}`, { version: note.version, body: "By hand" })).status).toBe(200);
    expect((await bring("1,Third,Tom Notes,,2024-03-02")).counts).toMatchObject({ kept: 1, updated: 0 });
    expect(await desk.only<Note>("/notes")).toMatchObject({ body: "By hand" });
  });

  it("without a number of their own come in once", async () => {
    const rows = ",Same,,,2024-03-01\n,Other,,,2024-03-01";
    expect((await bring(rows)).counts).toMatchObject({ created: 2 });
    expect((await bring(rows)).counts).toMatchObject({ created: 0, unchanged: 2 });
    expect(await desk.told("note")).toMatchObject([{ by: "Import" }, { by: "Import" }]);
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
    desk.bring("signals", `Id,What,About,Who,When\n${rows}`, {
      externalId: "Id",
      kind: "What",
      topic: "About",
      contact: "Who",
      occurredAt: "When",
    });

  it("are what somebody did, or the company as a whole, and follow their source", async () => {
    await bring(`1,downloaded,Price list,${desk.ben.email},2024-03-01\n2,attended,Open day,,2024-03-02`);
    expect(await desk.list<Signal>("/signals")).toHaveLength(2);
    expect(await desk.told("signal")).toMatchObject([
      { title: "Open day", by: desk.name, facts: { kind: "attended" } },
      { title: "Price list", by: "Ben Okafor", contactIds: [desk.ben.id], facts: { kind: "downloaded" } },
    ]);
    const report = await bring(
      `1,downloaded,New price list,${desk.ben.email},2024-03-01\n2,attended,Open day,,2024-03-02`,
    );
    expect(report.counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await desk.told("signal")).map(({ title }) => title)).toEqual(["Open day", "New price list"]);
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
    desk.bring("calls", `Id,Way,With,Agent,Began,Seconds,Summary\n${rows}`, {
      externalId: "Id",
      direction: "Way",
      contact: "With",
      member: "Agent",
      startedAt: "Began",
      seconds: "Seconds",
      summary: "Summary",
    });

  it("stand in the history with who was on the line; one without a second of talk did not connect", async () => {
    await bring(
      `1,inbound,${desk.ben.email},Sue Calls,2024-03-01 10:00,312,About the hall\n2,outbound,,Sue Calls,2024-03-02 10:00,0,`,
    );
    expect(await desk.list<Call>("/calls")).toMatchObject([
      { direction: "outbound", connected: false, seconds: 0, contact: null },
      {
        direction: "inbound",
        connected: true,
        seconds: 312,
        contact: { id: desk.ben.id },
        member: { name: "Sue Calls" },
      },
    ]);
    expect(await desk.told("call")).toMatchObject([
      { title: desk.name, facts: { disposition: "no_answer" } },
      {
        title: "Ben Okafor",
        body: "About the hall",
        by: "Sue Calls",
        facts: { seconds: 312 },
        contactIds: [desk.ben.id],
      },
    ]);
  });

  it("follow their source, and keep what a person corrected", async () => {
    await bring(`1,inbound,${desk.ben.email},Sue Calls,2024-03-01 10:00,312,First`);
    expect((await bring(`1,inbound,${desk.ben.email},Sue Calls,2024-03-01 10:00,312,First`)).counts).toMatchObject({
      unchanged: 1,
    });
    const call = await desk.only<Call>("/calls");
    expect((await desk.change(`/calls/${call.id}`, { version: call.version, seconds: 300 })).status).toBe(200);
    const report = await bring(`1,inbound,${desk.ben.email},Sue Calls,2024-03-01 10:00,400,Second`);
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await desk.only<Call>("/calls")).toMatchObject({ seconds: 300, summary: "Second" });
    expect(await desk.told("call")).toMatchObject([{ body: "Second", facts: { seconds: 300 } }]);
  });

  it("are refused by row and column", async () => {
    expect(refusalsOf(await bring("1,sideways,,,2024-03-01,1,\n2,inbound,,,,1,\n3,inbound,,,2024-03-01,-1,"))).toEqual([
      [2, "Way", "It is none of outbound, inbound."],
      [3, "Began", "A call needs the time at which it began."],
      [4, "Seconds", "It is not from 0 to 604800."],
    ]);
  });
});
