import { newId } from "@tandem/db/ids";
import type { Tasks } from "@tandem/db/jobs/tasks";
import type { ObjectiveDetailView } from "@tandem/domain/portal/views";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import type { JobContext } from "../../jobs/context.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import type { Mail } from "../mail/mail.ts";
import { mailPortalComment, notifyMembers } from "./notify-members.ts";

let api: TestApi;
let companyId: string;
let contactId: string;
let ben: TestCaller;
let objectiveId: string;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ companyId, contactId } = await api.mintCustomer({ name: "Ben Okafor" }));
  ben = await api.asContact(companyId, contactId);
  objectiveId = await mintObjective({});
});

async function mintObjective(fields: object): Promise<string> {
  const id = newId();
  const row = { companyId, id, title: "Ship in two days", sharedAt: new Date("2026-10-01T08:00:00Z"), ...fields };
  await api.db.insertInto("objectives").values(row).execute();
  return id;
}

const comment = (body: unknown, id = objectiveId) => ben.request("POST", `/v1/portal/objectives/${id}/comments`, body);
const rowsOf = (table: "objectiveComments" | "timelineEvents" | "auditEvents") =>
  api.db.selectFrom(table).selectAll().where("companyId", "=", companyId).execute();
const jobs = async () => {
  const { rows } = await sql<{ task: string; payload: Tasks["notify-members"] }>`
    select t.identifier as task, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where j.payload ->> 'companyId' = ${companyId} order by t.identifier`.execute(api.db);
  return rows;
};
const nothingStayed = async () => {
  expect(await rowsOf("objectiveComments")).toEqual([]);
  expect(await rowsOf("timelineEvents")).toEqual([]);
  expect(await jobs()).toEqual([]);
};

describe("a customer's comment", () => {
  it("stands on the objective, in our history, in the audit, and leaves the jobs", async () => {
    const said = await comment({ body: "  This helps us a lot.  " });
    expect(said.status).toBe(201);
    expect(await bodyOf(said)).toMatchObject({
      body: "  This helps us a lot.  ",
      author: { side: "yours", id: contactId, name: "Ben Okafor" },
    });
    const page = await bodyOf<ObjectiveDetailView>(ben.request("GET", `/v1/portal/objectives/${objectiveId}`));
    expect(page.comments.map(({ body }) => body)).toEqual(["  This helps us a lot.  "]);
    expect(page.commentCount).toBe(1);
    expect(await rowsOf("timelineEvents")).toMatchObject([
      {
        type: "objective",
        title: "Ben Okafor commented on Ship in two days",
        body: "  This helps us a lot.  ",
        actorContactId: contactId,
        contactIds: [contactId],
        recordId: objectiveId,
        source: "portal",
      },
    ]);
    expect(await rowsOf("auditEvents")).toMatchObject([{ action: "objective.commented", actorId: contactId }]);
    expect(await jobs()).toMatchObject([
      {
        task: "notify-members",
        payload: { companyId, contactId, object: "objective", recordId: objectiveId, what: "commented" },
      },
      { task: "refresh-company-figures", payload: { companyId } },
    ]);
  });

  it("copies whom the objective is shared with, so that it disappears with it", async () => {
    const named = await mintObjective({ sharedContactIds: [contactId] });
    expect((await comment({ body: "Hello" }, named)).status).toBe(201);
    expect(await rowsOf("objectiveComments")).toMatchObject([
      { visibility: "shared", sharedContactIds: [contactId], sharedAt: new Date("2026-10-01T08:00:00Z") },
    ]);
  });

  it.each<[string, unknown]>([
    ["nothing", {}],
    ["an empty text", { body: "  " }],
    ["a text that is too long", { body: "x".repeat(5001) }],
    ["a number", { body: 7 }],
    ["a visibility of its own", { body: "x", visibility: "internal" }],
    ["an author of its own", { body: "x", authorContactId: newId() }],
    ["NUL", { body: "a\0b" }],
  ])("is refused when it is %s", async (_, input) => {
    expect((await comment(input)).status).toBe(422);
    await nothingStayed();
  });

  it("is refused on what is unknown, unshared, archived or for someone else", async () => {
    const hidden = [
      newId(),
      await mintObjective({ sharedAt: null }),
      await mintObjective({ archivedAt: new Date() }),
      await mintObjective({ sharedContactIds: [newId()] }),
    ];
    for (const id of hidden) expect((await comment({ body: "Hello" }, id)).status).toBe(404);
    await nothingStayed();
  });

  it("is refused from a member who views as the contact", async () => {
    const member = await api.as("member");
    const token = await openPortalSession(
      api.db,
      { companyId, contactId, viewedByMemberId: member.id },
      { ip: null, userAgent: null },
    );
    const answer = await api
      .withToken(token)
      .request("POST", `/v1/portal/objectives/${objectiveId}/comments`, { body: "Hello" });
    expect(answer.status).toBe(403);
    await nothingStayed();
  });
});

describe("while someone holds the objective to change its share", () => {
  /** Holds the objective as our verbs do, lets the comment come to wait for it, then shares anew and commits. */
  async function commentMeanwhile(share: { sharedAt: Date | null; sharedContactIds?: string[] }): Promise<Response> {
    let answer: Promise<Response> | undefined;
    await api.db.transaction().execute(async (trx) => {
      const mine = trx
        .selectFrom("objectives")
        .select("id")
        .where("companyId", "=", companyId)
        .where("id", "=", objectiveId);
      await mine.forUpdate().execute();
      answer = comment({ body: "Just in time?" });
      await isWaitingForLock();
      const change = trx.updateTable("objectives").set(share).where("companyId", "=", companyId);
      await change.where("id", "=", objectiveId).execute();
    });
    if (!answer) throw new Error("the comment was never sent");
    return answer;
  }

  async function isWaitingForLock(): Promise<void> {
    for (;;) {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and query ilike 'insert into "objective_comments"%'`.execute(api.db);
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it("a comment on what is unshared then finds it gone", async () => {
    expect((await commentMeanwhile({ sharedAt: null })).status).toBe(404);
    await nothingStayed();
  });

  it("a comment on what is shared anew then has to look again", async () => {
    const { status } = await commentMeanwhile({ sharedAt: new Date(), sharedContactIds: [contactId] });
    expect(status).toBe(409);
    await nothingStayed();
  });
});

describe("the members who look after it", () => {
  async function runJobs(): Promise<Mail[]> {
    const mails: Mail[] = [];
    const ctx: JobContext = {
      db: api.db,
      actor: { kind: "system" },
      now: new Date(),
      requestId: "job-of-the-test",
      urls: { admin: "https://admin.example", portal: "https://portal.example" },
      dataDir: "/nowhere",
      log: pino({ level: "silent" }),
      deliver: async () => [],
      sendMail: async (mail) => {
        mails.push(mail);
      },
    };
    for (const { task, payload } of await jobs()) if (task === "notify-members") await notifyMembers(ctx, payload);
    for (const { task, payload } of await jobs())
      if (task === "mail-portal-comment") await mailPortalComment(ctx, payload as never);
    return mails;
  }

  it("are each mailed once what was said last: the assignee and the owner of the company", async () => {
    const [assignee, owner, gone] = [await api.as("member"), await api.as("member"), await api.as("member")];
    await api.db.updateTable("members").set({ active: false }).where("id", "=", gone.id).execute();
    await api.db.updateTable("companies").set({ ownerMemberId: owner.id }).where("id", "=", companyId).execute();
    await api.db
      .updateTable("objectives")
      .set({ assigneeMemberId: assignee.id })
      .where("id", "=", objectiveId)
      .execute();
    await comment({ body: "First." });
    await comment({ body: "Second." });
    const mails = await runJobs();
    expect(mails.map(({ to }) => to.address).sort()).toEqual([assignee.email, owner.email].sort());
    expect(mails[0]?.subject("Tandem")).toBe("Ben Okafor commented on Ship in two days");
    expect(mails[0]?.paragraphs).toContain("Second.");

    await api.db.updateTable("objectives").set({ assigneeMemberId: gone.id }).where("id", "=", objectiveId).execute();
    expect((await runJobs()).map(({ to }) => to.address)).toEqual([owner.email]);
  });
});
