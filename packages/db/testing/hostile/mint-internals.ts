import { newId } from "../../src/ids.ts";
import type { Scene } from "./mint-company.ts";

/** What the portal knows nothing of at all: notes, history, audit, health, money, mails, tasks, files. */
export async function mintInternals(scene: Scene): Promise<void> {
  await mintWork(scene);
  await mintHistory(scene);
  await mintHealth(scene);
}

async function mintWork({ db, marks, companyId, own, server, days }: Scene): Promise<void> {
  const noted = { companyId, authorMemberId: server.memberId };
  const noteId = newId();
  await db
    .insertInto("notes")
    .values([
      { ...noted, id: noteId, body: marks.text("note") },
      { ...noted, id: newId(), body: marks.text("private note"), isPrivate: true },
    ])
    .execute();
  marks.record("note", noteId, "note");
  await db
    .insertInto("tasks")
    .values({ companyId, id: newId(), title: marks.text("task") })
    .execute();
  await db
    .insertInto("calls")
    .values({ companyId, id: newId(), direction: "outbound", startedAt: days(-4), summary: marks.text("call") })
    .execute();
  await db
    .insertInto("signals")
    .values({
      companyId,
      id: newId(),
      kind: "read",
      topic: marks.text("signal"),
      occurredAt: days(-4),
      contactId: own.contactId,
    })
    .execute();
  const threadId = newId();
  await db
    .insertInto("emailThreads")
    .values({ companyId, id: threadId, subject: marks.text("subject of a thread"), latestAt: days(-4) })
    .execute();
  const mail = { companyId, id: newId(), threadId, direction: "received" as const, sentAt: days(-4) };
  await db
    .insertInto("emails")
    .values({ ...mail, subject: marks.text("subject of a mail"), bodyText: marks.text("text of a mail") })
    .execute();
  await db
    .insertInto("files")
    .values({
      companyId,
      id: newId(),
      object: "objective",
      recordId: noteId,
      name: marks.text("file"),
      contentType: "text/plain",
      bytes: 1,
      sha256: marks.text("sum of a file"),
      sharedAt: days(-4),
    })
    .execute();
  await db
    .insertInto("shares")
    .values({
      companyId,
      id: newId(),
      object: "objective",
      recordId: noteId,
      note: marks.text("why it was shared"),
      sharedAt: days(-4),
    })
    .execute();
}

async function mintHistory({ db, marks, companyId, own, days }: Scene): Promise<void> {
  const eventId = newId();
  await db
    .insertInto("timelineEvents")
    .values({
      companyId,
      id: eventId,
      type: "note",
      occurredAt: days(-4),
      title: marks.text("title of the history"),
      body: marks.text("text of the history"),
      facts: JSON.stringify({ outcome: marks.text("fact of the history") }),
      sensitivity: "public",
      actorKind: "contact",
      actorContactId: own.contactId,
      actorName: marks.text("actor of the history"),
      object: "note",
      recordId: eventId,
    })
    .execute();
  await db
    .insertInto("auditEvents")
    .values({
      companyId,
      id: newId(),
      actorKind: "contact",
      actorId: own.contactId,
      action: marks.text("audited action"),
      object: "note",
      changes: JSON.stringify({ body: marks.text("audited change") }),
    })
    .execute();
}

async function mintHealth({ db, marks, companyId, days }: Scene): Promise<void> {
  await db
    .insertInto("healthSettings")
    .values({ version: 1, document: "{}" })
    .onConflict((one) => one.doNothing())
    .execute();
  await db
    .insertInto("healthSnapshots")
    .values({
      companyId,
      day: "2026-01-01",
      score: 31,
      band: "red",
      coverage: "1",
      components: JSON.stringify({ why: marks.text("component of health") }),
      settingsVersion: 1,
    })
    .execute();
  await db
    .insertInto("healthOverrides")
    .values({
      companyId,
      id: newId(),
      band: "red",
      reason: marks.text("reason of an override"),
      setAt: days(-4),
      expiresOn: "2099-01-01",
    })
    .execute();
  await db
    .insertInto("alerts")
    .values({
      companyId,
      id: newId(),
      kind: "silence",
      causeKey: marks.text("cause of an alert"),
      title: marks.text("alert"),
      openedAt: days(-4),
    })
    .execute();
}
