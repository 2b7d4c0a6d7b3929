import { readdir } from "node:fs/promises";
import type { ImportUpload, SavedMapping } from "@tandem/domain/imports/upload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { forgetOldUploads } from "./forget-upload.ts";
import { type Importer, startImporter } from "./testing/bring-in.ts";
import { uploadsOf, zipOf } from "./testing/hand-in.ts";

let importer: Importer;
let uploads: ReturnType<typeof uploadsOf>;
beforeAll(async () => {
  importer = await startImporter();
  uploads = uploadsOf(importer);
});
afterAll(() => importer.close());

const stored = () => readdir(`${importer.services.config.dataDir}/imports`).catch(() => []);
const ACCOUNTS =
  "account_id,account_name,sector,signup_date\nA1,Acme,retail,03/04/2017\nA2,Globex,software,05/06/2018\n";
const DEALS =
  'opportunity_id,account_id,deal_stage,amount\nO1,A1,Engaging,"1.200,50"\nO2,A2,Engaging,"900,00"\nO3,A9,Engaging,"5,00"\n';
const companies = {
  kind: "companies",
  mapping: {
    externalId: "account_id",
    name: "account_name",
    customerSince: { column: "signup_date", format: "DD/MM/YYYY" },
  },
} as const;
const deals = {
  kind: "deals",
  mapping: { externalId: "opportunity_id", company: "account_id", stage: "deal_stage", value: "amount" },
} as const;

describe("a file that is handed in", () => {
  it("is read, guessed and shown with samples, and asks where a day may mean two", async () => {
    const upload = await uploads.handIn("my accounts.csv", ACCOUNTS);
    expect(upload).toMatchObject({ fileName: "my accounts.csv", bytes: ACCOUNTS.length });
    expect(upload.files).toMatchObject([
      { name: "my accounts.csv", kind: "companies", encoding: "utf-8", delimiter: ",", problem: null, sampledRows: 2 },
    ]);
    const [file] = upload.files;
    expect(file?.columns.map(({ name, guess }) => [name, guess?.field])).toEqual([
      ["account_id", "externalId"],
      ["account_name", "name"],
      ["sector", "industry"],
      ["signup_date", "customerSince"],
    ]);
    expect(file?.columns[1]).toMatchObject({ samples: ["Acme", "Globex"], filled: 1 });
    expect(file?.columns[3]?.guess).toMatchObject({
      format: null,
      choices: [
        { format: "DD/MM/YYYY", example: "03/04/2017", means: "3 April 2017" },
        { format: "MM/DD/YYYY", example: "03/04/2017", means: "4 March 2017" },
      ],
    });
    expect(await bodyOf(importer.admin.request("GET", `/v1/import-uploads/${upload.id}`))).toEqual(upload);
  });

  it("is not begun where a format is open, and says what the cells may mean", async () => {
    const upload = await uploads.handIn("accounts.csv", ACCOUNTS);
    const mapping = { ...companies.mapping, customerSince: "signup_date" };
    const answer = await uploads.start(upload.id, [{ file: "accounts.csv", kind: "companies", mapping }]);
    expect(answer.status).toBe(422);
    const { fields } = await bodyOf<{ fields: { path: string; message: string }[] }>(answer);
    expect(fields.map(({ path }) => path)).toEqual(["steps.0.mapping.customerSince.format"]);
    expect(fields[0]?.message).toContain("3 April 2017 (DD/MM/YYYY) or 4 March 2017 (MM/DD/YYYY)");
  });

  it("is looked at anew as told", async () => {
    const latin = Buffer.from("name;city\nCafé;Köln\n", "latin1");
    const upload = await uploads.handIn("x.csv", latin);
    expect(upload.files[0]).toMatchObject({ encoding: "windows-1252", delimiter: ";" });
    const preview = (query: string) =>
      bodyOf<ImportUpload["files"][number]>(
        importer.admin.request("GET", `/v1/import-uploads/${upload.id}/preview?file=x.csv${query}`),
      );
    expect((await preview("")).columns[0]?.samples).toEqual(["Café"]);
    expect((await preview("&encoding=utf-8")).problem).toContain("not valid UTF-8");
    expect((await preview("&delimiter=,&kind=companies")).columns.map(({ name }) => name)).toEqual(["name;city"]);
    expect((await preview("&kind=contacts")).kind).toBe("contacts");
    const none = await importer.admin.request("GET", `/v1/import-uploads/${upload.id}/preview?file=y.csv`);
    expect(none.status).toBe(404);
  });

  it("belongs to whoever handed it in, until it is forgotten", async () => {
    const upload = await uploads.handIn("accounts.csv", ACCOUNTS);
    const other = await importer.as("admin");
    expect((await other.request("GET", `/v1/import-uploads/${upload.id}`)).status).toBe(404);
    expect((await other.request("DELETE", `/v1/import-uploads/${upload.id}`)).status).toBe(404);
    expect((await importer.admin.request("DELETE", `/v1/import-uploads/${upload.id}`)).status).toBe(204);
    expect((await importer.admin.request("GET", `/v1/import-uploads/${upload.id}`)).status).toBe(404);
    expect(await stored()).not.toContain(upload.id);
    const viewer = await importer.as("viewer");
    expect((await uploads.send("a.csv", ACCOUNTS, viewer)).status).toBe(403);
  });
});

describe("a zip of several files", () => {
  it("comes in the order of their references, with a trial that sees the files before its own", async () => {
    const zip = await zipOf({
      "export/opportunities.csv": DEALS.replaceAll(",", ";")
        .replaceAll('"1.200;50"', '"1.200,50"')
        .replaceAll(";00", ",00"),
      "export/accounts.csv": ACCOUNTS,
      "export/readme.pdf": "%PDF-1.4",
      "__MACOSX/export/._accounts.csv": "x",
      "export/.DS_Store": "x",
    });
    const upload = await uploads.handIn("export.zip", zip);
    expect(upload.files.map(({ name, kind }) => [name, kind])).toEqual([
      ["export/accounts.csv", "companies"],
      ["export/opportunities.csv", "deals"],
      ["export/readme.pdf", null],
    ]);
    const steps = [
      { file: "export/opportunities.csv", ...deals },
      { file: "export/accounts.csv", ...companies },
    ];
    const trial = await uploads.bringIn(upload.id, steps, true);
    expect(trial).toMatchObject([
      { kind: "companies", entry: "export/accounts.csv", status: "done", dryRun: true, counts: { created: 2 } },
      { kind: "deals", entry: "export/opportunities.csv", status: "done", counts: { created: 2, rejected: 1 } },
    ]);
    expect(await importer.db.selectFrom("companies").select("id").execute()).toEqual([]);
    const real = await uploads.bringIn(upload.id, steps);
    expect(real.map(({ counts }) => counts)).toEqual(trial.map(({ counts }) => counts));
    expect(real.map(({ errors }) => errors)).toEqual(trial.map(({ errors }) => errors));
    expect(new Set(real.map(({ groupId }) => groupId)).size).toBe(1);
    const values = await importer.db.selectFrom("deals").select("valueMinor").orderBy("valueMinor").execute();
    expect(values.map(({ valueMinor }) => valueMinor)).toEqual([90_000, 120_050]);
    expect((await importer.admin.request("GET", `/v1/import-uploads/${upload.id}`)).status).toBe(404);
    expect(await stored()).not.toContain(upload.id);
    const list = await bodyOf<{ items: unknown[] }>(
      importer.admin.request("GET", `/v1/imports?groupId=${real[0]?.groupId}`),
    );
    expect(list.items).toHaveLength(2);
  });

  it("names every step that is wrong", async () => {
    const upload = await uploads.handIn(
      "e.zip",
      await zipOf({ "a.csv": "name\nA\n", "b.csv": "name\nB\n", "c.md": "" }),
    );
    const step = { file: "a.csv", kind: "companies", mapping: { name: "name" } } as const;
    const answer = await uploads.start(upload.id, [
      step,
      { ...step, mapping: { name: "nam" } },
      { ...step, file: "none.csv" },
      { ...step, file: "c.md" },
      { ...step, file: "b.csv", delimiter: "|", mapping: { name: "name", city: "x" } },
    ]);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect(fields.map(({ path }) => path)).toEqual([
      "steps.1.file",
      "steps.2.file",
      "steps.3.file",
      "steps.4.mapping.city",
    ]);
  });
});

describe("a mapping that is kept", () => {
  it("fits a file that has all its columns, and replaces the one of its name", async () => {
    const save = (mapping: object) =>
      bodyOf<SavedMapping>(
        importer.admin.request("POST", "/v1/import-mappings", { name: "CRM", kind: "companies", mapping }),
      );
    const first = await save({ name: "account_name" });
    const again = await save(companies.mapping);
    expect(again).toMatchObject({ id: first.id, name: "CRM", source: "csv", match: null, mapping: companies.mapping });
    const list = await bodyOf<{ items: SavedMapping[] }>(
      importer.admin.request("GET", "/v1/import-mappings?kind=companies"),
    );
    expect(list.items).toEqual([again]);
    expect((await uploads.handIn("accounts.csv", ACCOUNTS)).files[0]?.savedMappingId).toBe(first.id);
    const narrow = await uploads.handIn("accounts.csv", "account_id,account_name\nA1,Acme\n");
    expect(narrow.files[0]?.savedMappingId).toBeNull();
    const bad = await importer.admin.request("POST", "/v1/import-mappings", { name: "B", kind: "deals", mapping: {} });
    expect(bad.status).toBe(422);
    expect((await importer.admin.request("DELETE", `/v1/import-mappings/${first.id}`)).status).toBe(204);
    expect((await importer.admin.request("DELETE", `/v1/import-mappings/${first.id}`)).status).toBe(404);
  });
});

describe("uploads that nobody came back to", () => {
  it("are forgotten after 7 days, with what was half received; files that are needed stay", async () => {
    const old = await uploads.handIn("old.csv", "name\nOld\n");
    const waiting = await uploads.handIn("waiting.csv", "name\nWaiting\n");
    const [importId] = await uploads.accept(waiting.id, [
      { file: "waiting.csv", kind: "companies", mapping: { name: "name" } },
    ]);
    const { dataDir } = importer.services.config;
    const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    await forgetOldUploads({ db: importer.db, now: later(6), dataDir });
    expect(await stored()).toEqual(expect.arrayContaining([old.id, `${importId}.csv`]));
    await forgetOldUploads({ db: importer.db, now: later(8), dataDir });
    expect(await stored()).toEqual([`${importId}.csv`]);
    expect((await importer.admin.request("GET", `/v1/import-uploads/${old.id}`)).status).toBe(404);
  });
});
