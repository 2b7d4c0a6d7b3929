import type { Tasks } from "@tandem/db/jobs/tasks";
import { SYSTEM } from "@tandem/domain/access/actor";
import type { Note } from "@tandem/domain/notes/note";
import type { TimelineLine } from "@tandem/domain/timeline/timeline-event";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobContext } from "../../jobs/context.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import type { Mail } from "../mail/mail.ts";
import { mailMention } from "./mail-mention.ts";

type Member = TestCaller & { id: string; name: string };
let api: TestApi;
let ana: Member;
let jonas: Member;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
});
afterAll(() => api.close());

/** The jobs that wait for this company, done; a job that ran is not there the next time. */
async function mailsFor(companyId: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  const ctx: JobContext = {
    db: api.db,
    actor: SYSTEM,
    now: new Date(),
    requestId: "job-test",
    urls: { admin: "https://admin.example", portal: "https://portal.example" },
    log: pino({ level: "silent" }),
    dataDir: "unused",
    sendMail: async (mail) => {
      mails.push(mail);
    },
    deliver: async () => [],
  };
  const { rows } = await sql<{ payload: Tasks["mail-mention"] }>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'mail-mention' and j.payload->>'companyId' = ${companyId}
    returning j.payload`.execute(api.db);
  for (const { payload } of rows) await mailMention(ctx, payload);
  return mails;
}
const write = (companyId: string, input: object) =>
  bodyOf<Note>(ana.request("POST", `/v1/companies/${companyId}/notes`, input));
const edit = (note: Note, input: object) =>
  bodyOf<Note>(
    ana.request("PATCH", `/v1/companies/${note.companyId}/notes/${note.id}`, { version: note.version, ...input }),
  );

it("a mention is mailed once, with the note and the way to it, and shown by name", async () => {
  const { companyId } = await api.mintCustomer();
  const note = await write(companyId, { body: `Ask @${jonas.name}`, mentionedMemberIds: [jonas.id] });
  const [mail, ...others] = await mailsFor(companyId);
  expect(others).toEqual([]);
  const { items } = await bodyOf<{ items: TimelineLine[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`));
  expect(items[0]?.facts.mentions).toEqual([jonas.name]);
  expect(mail).toMatchObject({
    to: { name: jonas.name },
    heading: expect.stringContaining(`${ana.name} mentioned you in a note about`),
    paragraphs: [`Ask @${jonas.name}`],
    button: { url: `https://admin.example/companies/${companyId}#event-${items[0]?.id}` },
  });
  const without = await edit(note, { mentionedMemberIds: [] });
  await edit(without, { mentionedMemberIds: [jonas.id], body: "Again" });
  expect(await mailsFor(companyId)).toEqual([]);
});

it("nobody is mailed about a private note until it is opened, nor about their own", async () => {
  const { companyId } = await api.mintCustomer();
  const note = await write(companyId, { body: "x", isPrivate: true, mentionedMemberIds: [jonas.id, ana.id] });
  expect(await mailsFor(companyId)).toEqual([]);
  await edit(note, { isPrivate: false });
  expect((await mailsFor(companyId)).map((mail) => mail.to.name)).toEqual([jonas.name]);
});

it("nobody is mailed about a note that was archived or made private before the mail left", async () => {
  const { companyId } = await api.mintCustomer();
  const gone = await write(companyId, { body: "x", mentionedMemberIds: [jonas.id] });
  await ana.request("DELETE", `/v1/companies/${companyId}/notes/${gone.id}`);
  const closed = await write(companyId, { body: "y", mentionedMemberIds: [jonas.id] });
  await edit(closed, { isPrivate: true });
  expect(await mailsFor(companyId)).toEqual([]);
});

it("who has left cannot be mentioned anew, and is not mailed; an old mention does not stand in the way of an edit", async () => {
  const { companyId } = await api.mintCustomer();
  const ivy = await api.as("member");
  const note = await write(companyId, { body: "x", mentionedMemberIds: [ivy.id] });
  await api.db.updateTable("members").set({ active: false }).where("id", "=", ivy.id).execute();
  expect(await mailsFor(companyId)).toEqual([]);
  expect(await edit(note, { body: "y", mentionedMemberIds: [ivy.id] })).toMatchObject({ body: "y" });
  const answer = await ana.request("POST", `/v1/companies/${companyId}/notes`, {
    body: "z",
    mentionedMemberIds: [ivy.id],
  });
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: "mentionedMemberIds.0" }] });
});
