import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { newId } from "@tandem/db/ids";
import type { WaitingAttachment } from "@tandem/domain/emails/attachment";
import type { Email } from "@tandem/domain/emails/email";
import { LARGEST_FILE } from "@tandem/domain/files/file";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cleanExpired } from "../../jobs/clean-expired.ts";
import type { JobContext } from "../../jobs/context.ts";
import { startMailServer } from "../../testing/mail-server.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { createMailer } from "../mail/send-mail.ts";

let server: Awaited<ReturnType<typeof startMailServer>>;
let dataDir: string;
let api: TestApi;
let ana: TestCaller & { id: string };
let companyId: string;
let contactId: string;
beforeAll(async () => {
  server = await startMailServer();
  dataDir = await mkdtemp(path.join(tmpdir(), "tandem-attachments-"));
  const mailer = createMailer({ smtpUrl: server.smtpUrl, dataDir, portalUrl: "https://care.halyard.example" });
  api = await startTestApi({ deliver: mailer.deliver });
  api.services.config.dataDir = dataDir;
  ana = await api.as("member");
});
afterAll(async () => {
  await api.close();
  await server.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  server.received.length = 0;
  ({ companyId, contactId } = await api.mintCustomer());
});

interface HandedIn {
  to?: string;
  by?: TestCaller;
  part?: string;
}

async function handIn(name: string, content: string | Uint8Array<ArrayBuffer>, options: HandedIn = {}) {
  const { to = companyId, by = ana, part = "file" } = options;
  const form = new FormData();
  form.append(part, new Blob([content], { type: "application/pdf" }), name);
  const headers = { Authorization: `Bearer ${by.token}` };
  return api.app.request(`/v1/companies/${to}/attachments`, { method: "POST", headers, body: form });
}

async function attach(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<WaitingAttachment> {
  const answer = await handIn(name, content);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf(answer);
}

const sendMail = (attachmentIds: unknown, by: TestCaller = ana, to = { companyId, contactId }) =>
  by.request("POST", `/v1/companies/${to.companyId}/emails/send`, {
    to: [{ contactId: to.contactId }],
    subject: "The plan",
    body: "See attached.",
    attachmentIds,
  });

const stored = () => readdir(path.join(dataDir, "files", companyId)).catch(() => []);
const filesOfCompany = async () =>
  (await bodyOf<{ items: { name: string }[] }>(ana.request("GET", `/v1/companies/${companyId}/files`))).items;

describe("files that go out with a mail", () => {
  it("reach the mail server byte by byte, in their order, and stand in the conversation and among the files", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const [plan, photo] = [await attach("Plan – Größe 計画.pdf", bytes), await attach("photo.pdf", "A photo")];
    expect(plan).toMatchObject({ name: "Plan – Größe 計画.pdf", contentType: "application/pdf", bytes: 70_000 });
    expect(await filesOfCompany()).toEqual([]);

    const sent = await sendMail([photo.id, plan.id]);
    expect(sent.status, await sent.clone().text()).toBe(201);
    const mail = await bodyOf<Email>(sent);
    expect(mail.attachments).toEqual([
      { id: photo.id, name: "photo.pdf", bytes: 7 },
      { id: plan.id, name: "Plan – Größe 計画.pdf", bytes: 70_000 },
    ]);
    await api.runJobs();
    const [got] = server.received;
    expect(got?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ["photo.pdf", "application/pdf"],
      ["Plan – Größe 計画.pdf", "application/pdf"],
    ]);
    expect(Buffer.from(got?.attachments[1]?.content as ArrayBuffer).equals(Buffer.from(bytes))).toBe(true);

    const thread = await bodyOf<{ messages: Email[] }>(
      ana.request("GET", `/v1/companies/${companyId}/email-threads/${mail.threadId}`),
    );
    expect(thread.messages.map((one) => one.attachments.length)).toEqual([2]);
    expect((await filesOfCompany()).map(({ name }) => name).sort()).toEqual(["Plan – Größe 計画.pdf", "photo.pdf"]);
    const again = await sendMail([plan.id]);
    expect(again.status).toBe(422);
    expect(await bodyOf(again)).toMatchObject({ fields: [{ path: "attachmentIds.0" }] });
  });

  it("whose bytes are gone hold the mail back, which says so, and goes out whole once they are there again", async () => {
    const plan = await attach("plan.pdf", "A plan");
    const mail = await bodyOf<Email>(sendMail([plan.id]));
    const place = path.join(dataDir, "files", companyId, plan.id);
    await rm(place);
    await api.runJobs();
    expect(server.received).toEqual([]);
    const read = () => bodyOf<Email>(ana.request("GET", `/v1/companies/${companyId}/emails/${mail.id}`));
    expect((await read()).delivery).toMatchObject({ state: "queued", note: expect.stringMatching(/ENOENT/) });
    await writeFile(place, "A plan");
    const soon = { sql: "update graphile_worker._private_jobs set run_at = now()", parameters: [] } as never;
    await api.db.executeQuery(soon);
    await api.runJobs();
    expect(server.received.map(({ attachments }) => attachments.length)).toEqual([1]);
    expect((await read()).delivery).toMatchObject({ state: "sent", note: null });
  });

  it("wait for whoever handed them in, at this company, and a refused mail leaves them waiting", async () => {
    const plan = await attach("plan.pdf", "A plan");
    const other = await api.mintCustomer();
    for (const refused of [
      await sendMail([plan.id], await api.as("member")),
      await sendMail([plan.id], ana, other),
      await sendMail([plan.id, newId()]),
    ]) {
      expect(refused.status).toBe(422);
      expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: expect.stringMatching(/^attachmentIds\.\d$/) }] });
    }
    expect((await sendMail([plan.id])).status).toBe(201);
  });

  it("are at most 25 MB together", async () => {
    const half = new Uint8Array(LARGEST_FILE / 2 + 1);
    const ids = [(await attach("one.pdf", half)).id, (await attach("two.pdf", half)).id];
    const refused = await sendMail(ids);
    expect(refused.status).toBe(422);
    expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "attachmentIds" }] });
    expect((await sendMail([ids[0]])).status).toBe(201);
  });

  it.each([
    ["without a byte", () => handIn("plan.pdf", ""), 422],
    ["whose name is nothing", () => handIn("..", "A plan"), 422],
    ["under another name", () => handIn("plan.pdf", "A plan", { part: "plan" }), 422],
    ["for a company there is none of", () => handIn("plan.pdf", "A plan", { to: newId() }), 404],
    ["by a viewer", async () => handIn("plan.pdf", "A plan", { by: await api.as("viewer") }), 403],
    ["that is no form", () => ana.request("POST", `/v1/companies/${companyId}/attachments`, {}), 415],
  ])("one %s is refused, and nothing of it stays", async (_, request, status) => {
    const answer = await request();
    expect(answer.status, await answer.clone().text()).toBe(status);
    expect(await stored()).toEqual([]);
    const waiting = api.db.selectFrom("waitingAttachments").select("id").where("companyId", "=", companyId);
    expect(await waiting.execute()).toEqual([]);
  });

  it("one larger than 25 MB is refused as soon as it is, and nothing of it stays", async () => {
    let sent = 0;
    const head = '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(sent++ === 0 ? Buffer.from(head) : new Uint8Array(64 * 1024)),
    });
    const answer = await api.app.request(`/v1/companies/${companyId}/attachments`, {
      method: "POST",
      headers: { Authorization: `Bearer ${ana.token}`, "Content-Type": "multipart/form-data; boundary=xyz" },
      body,
      duplex: "half",
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: "file" }] });
    expect(await stored()).toEqual([]);
  });

  it("are forgotten with their bytes where the mail was not sent within a day", async () => {
    const [left, sent] = [await attach("left.pdf", "Left"), await attach("sent.pdf", "Sent")];
    expect((await sendMail([sent.id])).status).toBe(201);
    const clean = (now: Date) => cleanExpired({ db: api.db, now, dataDir } as JobContext);
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    await clean(hours(23));
    expect((await stored()).sort()).toEqual([left.id, sent.id].sort());
    await clean(hours(25));
    expect(await stored()).toEqual([sent.id]);
    expect((await sendMail([left.id])).status).toBe(422);
  });
});
