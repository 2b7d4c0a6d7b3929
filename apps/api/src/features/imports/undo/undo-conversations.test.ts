import { SYSTEM } from "@tandem/domain/access/actor";
import type { Import } from "@tandem/domain/imports/import";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { type CustomerDesk, openDesk } from "../testing/customer-desk.ts";
import { everythingHeld } from "../testing/everything-held.ts";
import { runUndo } from "./run-undo.ts";

let importer: Importer;
let desk: CustomerDesk;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());
beforeEach(async () => {
  desk = await openDesk(importer);
});

async function undo({ id: importId, counts }: Import): Promise<void> {
  expect(counts.rejected).toBe(0);
  expect((await importer.admin.request("POST", `/v1/imports/${importId}/undo`)).status).toBe(202);
  await runUndo({ db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" }, { importId });
  expect(await importer.report(importId)).toMatchObject({ status: "undone", undone: { kept: 0 } });
}

const TICKETS = {
  externalId: "Id",
  subject: "Subject",
  requester: "From",
  status: "Status",
  description: "Text",
  openedAt: "Opened",
};
const bringTickets = (status: string, text: string, from = desk.ben.email) =>
  desk.bring("tickets", `Id,Subject,From,Status,Text,Opened\n1,Slow,${from},${status},${text},2024-01-02`, TICKETS);
const MESSAGES = {
  externalId: "Id",
  ticket: "Ticket",
  author: "Who",
  visibility: "How",
  body: "Body",
  sentAt: "At",
};
const bringMeetings = (title: string, guests: string) =>
  desk.bring("meetings", `Id,Title,Starts,Guests\n1,${title},2024-01-02,${guests}`, {
    externalId: "Id",
    title: "Title",
    startsAt: "Starts",
    attendees: "Guests",
  });
const bringObjectives = (title: string, current: number, tags: string) =>
  desk.bring("objectives", `Id,Title,Is,Tags,Posted\n1,${title},${current},${tags},cfo@partner.example`, {
    externalId: "Id",
    title: "Title",
    current: "Is",
    tags: "Tags",
    collaborators: "Posted",
    baseline: { value: "40" },
    target: { value: "20" },
  });
const bringServices = (name: string) =>
  desk.bring("services", `Id,Name\n1,${name}`, { externalId: "Id", name: "Name" });
const bringDeliverables = (title: string, delivered: string) =>
  desk.bring("deliverables", `Id,Title,Of,Delivered\n1,${title},1,${delivered}`, {
    externalId: "Id",
    title: "Title",
    service: "Of",
    deliveredAt: "Delivered",
  });
const bringNotes = (body: string) => desk.bring("notes", `Id,Text\n1,${body}`, { externalId: "Id", body: "Text" });

it("what was said and agreed with a customer is gone with its imports, and with it whom they made known", async () => {
  const before = await everythingHeld(importer);
  const made = [
    await bringTickets("open", "It is slow.", `nora@${desk.domain}`),
    await bringMeetings("Kick-off", `${desk.ben.email};guest@elsewhere.example`),
    await bringServices("Rollout"),
    await bringDeliverables("Plan", "2024-01-10"),
    await bringObjectives("Faster", 38, "Fresh tag"),
    await bringNotes("A note"),
  ];
  for (const one of made.reverse()) await undo(one);
  expect(await everythingHeld(importer)).toEqual(before);
});

it("what an import changed of it is as it was before", async () => {
  await bringTickets("open", "It is slow.");
  await bringMeetings("Kick-off", `${desk.ben.email};guest@elsewhere.example`);
  await bringServices("Rollout");
  await bringDeliverables("Plan", "");
  await bringObjectives("Faster", 38, "Old tag");
  await bringNotes("A note");
  const before = await everythingHeld(importer);
  const changed = [
    await bringTickets("closed", "It is very slow."),
    await bringMeetings("Start", "third@elsewhere.example"),
    await bringServices("Big rollout"),
    await bringDeliverables("The plan", "2024-01-10"),
    await bringObjectives("Faster still", 30, "New tag"),
    await bringNotes("Another note"),
  ];
  expect(changed.map(({ counts }) => counts.updated)).toEqual([1, 1, 1, 1, 1, 1]);
  for (const one of changed.reverse()) await undo(one);
  expect(await everythingHeld(importer)).toEqual(before);
});

it("messages are gone with their import; their ticket waits for whom it waited for", async () => {
  await bringTickets("open", "It is slow.");
  const before = await everythingHeld(importer);
  const rows = [`m1,1,${desk.ben.email},public,Hello,2024-01-03`, `m2,1,${importer.admin.email},public,Hi,2024-01-04`];
  const made = await desk.bring("ticket_messages", ["Id,Ticket,Who,How,Body,At", ...rows].join("\n"), MESSAGES);
  expect(made.counts.created).toBe(2);
  const [ticket] = await desk.list<{ id: string }>("/tickets");
  expect(await desk.read(`/tickets/${ticket?.id}`)).toMatchObject({ waitingFor: "customer" });
  await undo(made);
  expect(await everythingHeld(importer)).toEqual(before);
});

it("a ticket that somebody wrote on since stays with every word", async () => {
  const made = await bringTickets("open", "It is slow.");
  const [ticket] = await desk.list<{ id: string }>("/tickets");
  const message = { visibility: "internal", body: "Ask the night shift." };
  const said = await importer.admin.request("POST", `/v1/companies/${desk.id}/tickets/${ticket?.id}/messages`, message);
  expect(said.status).toBe(201);
  const before = await desk.read(`/tickets/${ticket?.id}`);
  await importer.admin.request("POST", `/v1/imports/${made.id}/undo`);
  await runUndo({ db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" }, { importId: made.id });
  expect(await importer.report(made.id)).toMatchObject({ status: "undone", undone: { removed: 0, kept: 1 } });
  expect(await desk.read(`/tickets/${ticket?.id}`)).toEqual(before);
});

it("a ticket is not taken away from under the messages of a later import", async () => {
  const made = await bringTickets("open", "It is slow.");
  const rows = `Id,Ticket,Who,How,Body,At\nm9,1,${desk.ben.email},public,Hello,2024-01-03`;
  const later = await desk.bring("ticket_messages", rows, MESSAGES);
  await importer.admin.request("POST", `/v1/imports/${made.id}/undo`);
  await runUndo({ db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" }, { importId: made.id });
  const kept = await importer.admin.request("GET", `/v1/imports/${made.id}/kept`);
  expect(await kept.json()).toMatchObject({ items: [{ reason: "Ticket messages that came later refer to it." }] });
  await undo(later);
});
