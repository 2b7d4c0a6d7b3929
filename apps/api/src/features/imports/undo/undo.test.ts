import { SYSTEM } from "@tandem/domain/access/actor";
import type { Import } from "@tandem/domain/imports/import";
import type { KeptRecord } from "@tandem/domain/imports/upload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../../testing/test-api.ts";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { everythingHeld } from "../testing/everything-held.ts";
import { runUndo } from "./run-undo.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

let count = 0;
/** Nobody else's companies are called so. */
const unique = (word: string) => `${word} ${++count} ${Date.now()}`;

const COMPANY = { externalId: "id", name: "name", industry: "industry", city: "city", owner: "owner" };
const CONTACT = { externalId: "id", company: "company", name: "name", email: "email", title: "title" };
const DEAL = {
  externalId: "id",
  company: "company",
  name: "name",
  stage: "stage",
  value: "value",
  openedOn: "opened",
  closedOn: "closed",
  product: "product",
  owner: "owner",
};

async function undo(importId: string): Promise<{ report: Import; kept: KeptRecord[] }> {
  const asked = await importer.admin.request("POST", `/v1/imports/${importId}/undo`);
  expect(asked.status).toBe(202);
  await runUndo({ db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" }, { importId });
  const { items } = await bodyOf<{ items: KeptRecord[] }>(
    importer.admin.request("GET", `/v1/imports/${importId}/kept`),
  );
  return { report: await importer.report(importId), kept: items };
}

const everything = () => everythingHeld(importer);

const companyCalled = (name: string) =>
  importer.db.selectFrom("companies").selectAll().where("name", "=", name).executeTakeFirst();

describe("the undo of an import", () => {
  it("takes away what came in, with members, products, history and all", async () => {
    const before = await everything();
    const [name, id] = [unique("Acme"), unique("c")];
    const companies = await importer.bringIn("companies", `id,name,owner\n${id},${name},Rita Undo\n`, {
      externalId: "id",
      name: "name",
      owner: "owner",
    });
    const contacts = await importer.bringIn(
      "contacts",
      `id,company,name,email,title\n${unique("p")},${id},Ben Undo,ben@${count}.example,CTO\n`,
      CONTACT,
    );
    const deals = await importer.bringIn(
      "deals",
      `id,company,name,stage,value,opened,closed,product,owner\n${unique("d")},${id},Big one,Won,100,2026-01-02,2026-02-03,Undoable,Olga Undo\n`,
      DEAL,
    );
    expect([companies, contacts, deals].map(({ counts, canUndo }) => [counts.created, canUndo])).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ]);
    for (const { id: importId } of [deals, contacts, companies]) {
      const { report, kept } = await undo(importId);
      expect(kept).toEqual([]);
      expect(report).toMatchObject({
        status: "undone",
        percent: 100,
        canUndo: false,
        undone: { kept: 0, restored: 0 },
      });
    }
    expect(await everything()).toEqual(before);
  });

  it("leaves what was edited by hand, and says why; all else is as before", async () => {
    const names = [unique("One"), unique("Two"), unique("Three")];
    const ids = names.map((name) => name.replaceAll(" ", "-"));
    const csv = ["id,name,industry,city,owner", ...names.map((name, i) => `${ids[i]},${name},retail,Paris,`)].join(
      "\n",
    );
    const { id: importId } = await importer.bringIn("companies", csv, COMPANY);
    const edited = await companyCalled(names[1] ?? "");
    const answer = await importer.admin.request("PATCH", `/v1/companies/${edited?.id}`, {
      version: edited?.version,
      city: "Rome",
    });
    expect(answer.status).toBe(200);
    const { report, kept } = await undo(importId);
    expect(report.undone).toEqual({ restored: 0, removed: 2, kept: 1 });
    expect(kept).toEqual([
      {
        object: "company",
        recordId: edited?.id,
        companyId: edited?.id,
        name: names[1],
        reason: "It was changed by hand since.",
      },
    ]);
    expect(await companyCalled(names[0] ?? "")).toBeUndefined();
    expect(await companyCalled(names[1] ?? "")).toMatchObject({ city: "Rome", industry: "retail" });
  });

  it("restores what an import changed, field by field, but for what was changed since", async () => {
    const [name, id] = [unique("Acme"), unique("c")];
    await importer.bringIn("companies", `id,name,industry,city,owner\n${id},${name},retail,Paris,\n`, COMPANY);
    const before = await everything();
    const second = `id,name,industry,city,owner\n${id},${name} Ltd,software,Rome,Olga Undo\n`;
    const undisturbed = await importer.bringIn("companies", second, COMPANY);
    expect(undisturbed.counts.updated).toBe(1);
    expect((await undo(undisturbed.id)).report.undone).toEqual({ restored: 1, removed: 1, kept: 0 });
    expect(await everything()).toEqual(before);

    const edited = await importer.bringIn("companies", second, COMPANY);
    const company = await companyCalled(`${name} Ltd`);
    await importer.admin.request("PATCH", `/v1/companies/${company?.id}`, { version: company?.version, city: "Oslo" });
    const { report, kept } = await undo(edited.id);
    expect(report.undone).toEqual({ restored: 1, removed: 1, kept: 1 });
    expect(kept).toMatchObject([{ name, reason: "Changed since the import: city." }]);
    expect(await companyCalled(name)).toMatchObject({ city: "Oslo", industry: "retail", ownerMemberId: null });
  });

  it("takes back a stage with its history, its closing day and its row on the timeline", async () => {
    const [name, id, deal] = [unique("Acme"), unique("c"), unique("d")];
    await importer.bringIn("companies", `id,name\n${id},${name}\n`, { externalId: "id", name: "name" });
    const head = "id,company,name,stage,value,opened,closed,product,owner\n";
    await importer.bringIn("deals", `${head}${deal},${id},Big one,Prospecting,100,2026-01-02,,GTX,\n`, DEAL);
    const before = await everything();
    const { id: importId, counts } = await importer.bringIn(
      "deals",
      `${head}${deal},${id},Bigger one,Won,250,2026-01-02,2026-03-04,MG,\n`,
      DEAL,
    );
    expect(counts.updated).toBe(1);
    expect((await undo(importId)).kept).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("keeps a record that others refer to, and one that a later import speaks of", async () => {
    const [first, second, third] = [unique("One"), unique("Two"), unique("Three")];
    const rows = [first, second, third].map((name) => `${name.replaceAll(" ", "-")},${name},retail,Paris,`);
    const { id: importId } = await importer.bringIn(
      "companies",
      `id,name,industry,city,owner\n${rows.join("\n")}\n`,
      COMPANY,
    );
    const noted = await companyCalled(first);
    const note = await importer.admin.request("POST", `/v1/companies/${noted?.id}/notes`, { body: "Met them" });
    expect(note.status).toBe(201);
    const later = await importer.bringIn(
      "companies",
      `id,name,industry,city,owner\n${second.replaceAll(" ", "-")},${second},retail,Rome,\n`,
      COMPANY,
    );
    const { kept, report } = await undo(importId);
    expect(report.undone).toEqual({ restored: 0, removed: 1, kept: 2 });
    expect(Object.fromEntries(kept.map(({ name, reason }) => [name, reason]))).toEqual({
      [first]: "Notes that came later refer to it.",
      [second]: "A later import speaks of it, too: undo that one first.",
    });
    expect(await companyCalled(third)).toBeUndefined();
    expect((await undo(later.id)).report.undone).toEqual({ restored: 1, removed: 0, kept: 0 });
    expect(await companyCalled(second)).toMatchObject({ city: "Paris" });
  });

  it("goes on with what is left when it was interrupted, and does nothing twice", async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `${unique("k")}-${i},${unique("Many")}`);
    const { id: importId } = await importer.bringIn("companies", `id,name\n${rows.join("\n")}\n`, {
      externalId: "id",
      name: "name",
    });
    const asked = await importer.admin.request("POST", `/v1/imports/${importId}/undo`);
    expect(asked.status).toBe(202);
    const again = await importer.admin.request("POST", `/v1/imports/${importId}/undo`);
    expect(again.status).toBe(412);
    let asks = 0;
    const stopsInTheMiddle = {
      throwIfAborted: () => {
        asks += 1;
        if (asks > 1) throw new Error("the process stops");
      },
    } as AbortSignal;
    const afresh = { db: importer.db, actor: SYSTEM, now: new Date(), requestId: "job-test" };
    await expect(runUndo({ ...afresh, signal: stopsInTheMiddle }, { importId })).rejects.toThrow("the process stops");
    const halfWay = await importer.report(importId);
    expect(halfWay).toMatchObject({ status: "undoing", undone: { removed: 500 } });
    await Promise.all([runUndo(afresh, { importId }), runUndo(afresh, { importId })]);
    expect(await importer.report(importId)).toMatchObject({ status: "undone", undone: { removed: 600, kept: 0 } });
  });

  it("refuses a trial, a viewer, and an import nobody knows", async () => {
    const trial = await importer.bringIn("companies", `name\n${unique("Trial")}\n`, { name: "name" }, { dryRun: true });
    const refused = await importer.admin.request("POST", `/v1/imports/${trial.id}/undo`);
    expect(refused.status).toBe(412);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("trial") });
    const viewer = await importer.as("viewer");
    expect((await viewer.request("POST", `/v1/imports/${trial.id}/undo`)).status).toBe(403);
    const nobody = await importer.admin.request("POST", "/v1/imports/018f0000-0000-7000-8000-000000000000/undo");
    expect(nobody.status).toBe(404);
  });
});
