import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "@tandem/db/ids";
import type { CompanyFile } from "@tandem/domain/files/file";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { walkPages } from "../../testing/walk-pages.ts";
import { forgetStrayFiles } from "./forget-stray-files.ts";
import { type Filing, startFiling } from "./testing/filing.ts";

let filing: Filing;
beforeAll(async () => {
  filing = await startFiling();
});
afterAll(() => filing.close());

const at = (file: CompanyFile, rest = "") => `/v1/companies/${file.companyId}/files/${file.id}${rest}`;
async function made(companyId: string, collection: string, body: object) {
  const answer = await filing.ana.request("POST", `/v1/companies/${companyId}/${collection}`, body);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await bodyOf<{ id: string }>(answer)).id;
}

describe("a file", () => {
  it("comes back byte by byte, with headers that let nothing of it run", async () => {
    const { companyId } = await filing.mintCustomer();
    const content = new Uint8Array(randomBytes(3_000_000));
    const file = await filing.handIn(companyId, { name: "Plan – Größe 計画.html", type: "text/html", content });
    expect(file).toMatchObject({
      name: "Plan – Größe 計画.html",
      bytes: content.byteLength,
      sha256: createHash("sha256").update(content).digest("hex"),
      record: { object: "company", id: companyId, name: "Northwind" },
      uploadedBy: { id: filing.ana.id },
    });
    const answer = await filing.ana.request("GET", at(file, "/content?inPlace=true"));
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/html",
      "content-length": "3000000",
      "content-disposition":
        "attachment; filename=\"Plan _ Gr__e __.html\"; filename*=UTF-8''Plan%20%E2%80%93%20Gr%C3%B6%C3%9Fe%20%E8%A8%88%E7%94%BB.html",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-cache",
    });
  });

  it.each([
    ["image/png", "true", "inline"],
    ["image/png", "false", "attachment"],
    ["image/svg+xml", "true", "attachment"],
    ["application/pdf", "true", "attachment"],
  ])("of kind %s asked for in place: %s is sent as %s", async (type, inPlace, expected) => {
    const { companyId } = await filing.mintCustomer();
    const file = await filing.handIn(companyId, { type });
    const { headers } = await filing.ana.request("GET", at(file, `/content?inPlace=${inPlace}`));
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${expected};`));
  });

  it("belongs to a record, is found there and among all of the company, newest first, in pages", async () => {
    const { companyId, contactId } = await filing.mintCustomer();
    const ticketId = await made(companyId, "tickets", { subject: "It squeaks", body: "Loudly" });
    const first = await filing.handIn(companyId, { name: "1.txt", fields: { object: "ticket", recordId: ticketId } });
    const second = await filing.handIn(companyId, {
      name: "2.txt",
      fields: { object: "contact", recordId: contactId },
    });
    expect(first.record).toEqual({ object: "ticket", id: ticketId, name: "It squeaks", isArchived: false });
    expect((await filing.list(companyId)).map(({ name }) => name)).toEqual(["2.txt", "1.txt"]);
    expect(await filing.list(companyId, `?object=ticket&recordId=${ticketId}`)).toEqual([first]);
    const page = await bodyOf<{ nextCursor: string }>(
      filing.ana.request("GET", `/v1/companies/${companyId}/files?limit=1`),
    );
    expect(await filing.list(companyId, `?limit=1&cursor=${page.nextCursor}`)).toEqual([first]);
    expect(second.uploadedBy?.name).toBe("member of the test");
  });

  it("comes by name, size and day, both ways and from page to page, and is found by its name", async () => {
    const { companyId } = await filing.mintCustomer();
    const sizes = { "b plan.txt": 3, "A plan.txt": 3, "c 100%.txt": 1 };
    for (const [name, bytes] of Object.entries(sizes))
      await filing.handIn(companyId, { name, content: new Uint8Array(bytes) });
    const names = async (query: string, limit: number) =>
      (await walkPages<CompanyFile>(filing.ana, `/v1/companies/${companyId}/files`, query, limit)).map(
        (one) => one.name,
      );
    const orders: [string, string[]][] = [
      ["added", ["b plan.txt", "A plan.txt", "c 100%.txt"]],
      ["name", ["A plan.txt", "b plan.txt", "c 100%.txt"]],
      ["size", ["c 100%.txt", "b plan.txt", "A plan.txt"]],
    ];
    for (const [sort, wanted] of orders)
      for (const limit of [1, 2, 50]) {
        expect(await names(`sort=${sort}`, limit)).toEqual(wanted);
        expect(await names(`sort=-${sort}`, limit)).toEqual(wanted.toReversed());
      }
    expect(await names("q=PLAN&sort=name", 1)).toEqual(["A plan.txt", "b plan.txt"]);
    expect(await names("q=0%25", 50)).toEqual(["c 100%.txt"]);
    const refused = await filing.ana.request("GET", `/v1/companies/${companyId}/files?sort=sha256`);
    expect(refused.status).toBe(422);
  });

  it("is renamed by one at a time, put away and brought back, and the audit says so", async () => {
    const { companyId } = await filing.mintCustomer();
    const file = await filing.handIn(companyId);
    const patch = (body: object) => filing.ana.request("PATCH", at(file), body);
    expect(await bodyOf(patch({ version: 1, name: "../Final.pdf" }))).toMatchObject({ name: "Final.pdf", version: 2 });
    expect((await patch({ version: 1, name: "Other.pdf" })).status).toBe(409);
    expect((await filing.ana.request("DELETE", at(file))).status).toBe(204);
    expect((await filing.ana.request("DELETE", at(file))).status).toBe(404);
    expect(await filing.list(companyId)).toEqual([]);
    expect(await filing.list(companyId, "?archived=true")).toMatchObject([{ id: file.id }]);
    expect((await patch({ version: 2, archived: false })).status).toBe(200);
    expect(await filing.list(companyId)).toMatchObject([{ name: "Final.pdf" }]);
    const audit = await filing.db
      .selectFrom("auditEvents")
      .select("action")
      .where("companyId", "=", companyId)
      .orderBy("id")
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(["file.added", "file.renamed", "file.archived", "file.restored"]);
  });

  it("of a shared objective holds the copy of the share that its siblings do", async () => {
    const { companyId, contactId } = await filing.mintCustomer();
    const objectiveId = await made(companyId, "objectives", { title: "A goal" });
    const share = `/v1/companies/${companyId}/objectives/${objectiveId}/share`;
    expect((await filing.ana.request("PUT", share, { contactIds: [contactId] })).status).toBeLessThan(300);
    const { id } = await filing.handIn(companyId, { fields: { object: "objective", recordId: objectiveId } });
    const [file, objective] = await Promise.all([
      filing.db.selectFrom("files").select(["sharedAt", "sharedContactIds"]).where("id", "=", id).executeTakeFirst(),
      filing.db
        .selectFrom("objectives")
        .select(["sharedAt", "sharedContactIds"])
        .where("id", "=", objectiveId)
        .executeTakeFirst(),
    ]);
    expect(file?.sharedContactIds).toEqual([contactId]);
    expect(file).toEqual(objective);
  });
});

describe("who may", () => {
  it("read files is everyone, add and change them is not a viewer", async () => {
    const { companyId } = await filing.mintCustomer();
    const file = await filing.handIn(companyId);
    const victor = await filing.as("viewer");
    expect(await filing.list(companyId, "", victor)).toHaveLength(1);
    expect((await victor.request("GET", at(file, "/content"))).status).toBe(200);
    expect((await filing.send(companyId, { by: victor })).status).toBe(403);
    expect((await victor.request("PATCH", at(file), { version: 1, name: "x" })).status).toBe(403);
    expect((await victor.request("DELETE", at(file))).status).toBe(403);
  });

  it("not see money sees no file of an invoice, by no way", async () => {
    const { companyId } = await filing.mintCustomer();
    const invoiceId = await made(companyId, "invoices", { number: "I-9", total: { minor: 5, currency: "EUR" } });
    const fields = { object: "invoice", recordId: invoiceId };
    const file = await filing.handIn(companyId, { fields });
    const blind = await filing.as("member");
    await filing.db
      .updateTable("members")
      .set({ clearances: ["public"] })
      .where("id", "=", blind.id)
      .execute();
    expect(await filing.list(companyId)).toHaveLength(1);
    expect(await filing.list(companyId, "", blind)).toEqual([]);
    for (const rest of ["", "/content"]) expect((await blind.request("GET", at(file, rest))).status).toBe(404);
    expect((await blind.request("PATCH", at(file), { version: 1, name: "x" })).status).toBe(404);
    expect((await filing.send(companyId, { by: blind, fields })).status).toBe(422);
    expect(await filing.stored(companyId)).toEqual([file.id]);
  });
});

describe("what a killed process left behind", () => {
  it("is cleaned up a day later, and nothing else", async () => {
    const { companyId } = await filing.mintCustomer();
    const [kept, away] = [await filing.handIn(companyId), await filing.handIn(companyId)];
    await filing.ana.request("DELETE", at(away));
    const folder = path.join(filing.dataDir, "files", companyId);
    const [half, orphan] = [`${newId()}.part`, newId()];
    for (const name of [half, orphan, "keep-me.txt"]) await writeFile(path.join(folder, name), "x");
    const clean = (now: Date) => forgetStrayFiles({ db: filing.db, now, dataDir: filing.dataDir });
    await clean(new Date());
    expect(await filing.stored(companyId)).toHaveLength(5);
    await clean(new Date(Date.now() + 25 * 60 * 60 * 1000));
    expect((await filing.stored(companyId)).sort()).toEqual([kept.id, away.id, "keep-me.txt"].sort());
  });
});
