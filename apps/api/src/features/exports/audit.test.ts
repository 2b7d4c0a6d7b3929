import { newId } from "@tandem/db/ids";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { inTransaction } from "@tandem/db/transaction";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { download, readCsv } from "./testing/read-file.ts";
import { readZip } from "./testing/read-zip.ts";

const ROWS = 12_000;
let api: TestApi;
let admin: TestCaller & { id: string };
let companyId: string;

beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as("admin");
  ({ companyId } = await api.mintCustomer());
  const body = "A longer note. ".repeat(40);
  const notes = Array.from({ length: ROWS }, () => ({ companyId, id: newId(), body }));
  await inTransaction(api.db, (trx) => insertRows(trx, "notes", notes));
});
afterAll(() => api.close());

async function linesOf(kind: string) {
  const lines = await api.db.selectFrom("workspaceAuditEvents").selectAll().where("object", "=", "export").execute();
  return lines.filter(({ changes }) => (changes as { kind: string }).kind === kind);
}

it("keeps who exported what by which filters, and how many rows it was", async () => {
  await download(admin, `contacts.csv?companyId=${companyId}&q=Ben`);
  expect(await linesOf("contacts")).toMatchObject([
    { action: "export.started", actorId: admin.id, changes: { filters: { companyId, q: "Ben" }, withheld: [] } },
    { action: "export.finished", actorId: admin.id, changes: { filters: { companyId, q: "Ben" }, rows: 1 } },
  ]);
});

it("keeps that somebody hung up, and how much was written for them until then", async () => {
  const answer = await admin.request("GET", "/v1/exports/notes.csv");
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.read();
  await reader?.cancel();
  const [started, cutOff, ...more] = await linesOf("notes");
  expect(more).toEqual([]);
  expect(started?.action).toBe("export.started");
  expect(cutOff).toMatchObject({ action: "export.cut_off", recordId: started?.recordId });
  const { rows } = (cutOff?.changes ?? { rows: 0 }) as { rows: number };
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThan(ROWS);
  await connectionsAreBack();
});

it("is of one moment for all files of a zip, in the order of their references", async () => {
  const answer = await admin.request("GET", "/v1/exports/everything.zip");
  await api.mintCustomer({ name: "Came later" });
  const files = await readZip(new Uint8Array(await answer.arrayBuffer()));
  expect([...files.keys()]).toEqual(IMPORT_KINDS.map((kind) => `${kind}.csv`));
  const rowsOf = (kind: string) => readCsv(files.get(`${kind}.csv`) ?? "").rows;
  expect(rowsOf("notes")).toHaveLength(ROWS);
  expect(rowsOf("contacts").map(({ name }) => name)).toEqual(["Ben of the test"]);
  const [, finished] = await linesOf("everything");
  const all = IMPORT_KINDS.reduce((sum, kind) => sum + rowsOf(kind).length, 0);
  expect(finished).toMatchObject({ action: "export.finished", changes: { rows: all } });
});

it("lets a zip go, too, when nobody wants the rest of it", async () => {
  const answer = await admin.request("GET", "/v1/exports/everything.zip");
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  const lines = await linesOf("everything");
  expect(lines.map(({ action }) => action).slice(-2)).toEqual(["export.started", "export.cut_off"]);
  await connectionsAreBack();
});

/** No connection is held by a snapshot that nobody ended. */
async function connectionsAreBack(): Promise<void> {
  const open = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`.execute(api.db);
  expect(open.rows[0]?.count).toBe(0);
}
