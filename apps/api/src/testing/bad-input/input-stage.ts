import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { newId } from "@tandem/db/ids";
import { hashPassword } from "../../auth/passwords.ts";
import { ensureDefaultPipeline } from "../../features/deals/ensure-default-pipeline.ts";
import { bodyOf, startTestApi, type TestApi } from "../test-api.ts";
import { toBytes } from "./json-text.ts";
import { listOperations, type Operation } from "./operations.ts";
import type { Known } from "./valid-values.ts";

export type Ids = Record<string, string>;
export type Body = Record<string, unknown>;

/** A company with a signed-in contact, and the records that the requests may name. */
export interface World extends Known {
  companyId: string;
  contactId: string;
  ids: Ids;
}

/** The admin's. */
export const PASSWORD = "correct horse battery";

export interface Sent {
  method: string;
  address: string;
  token: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Stage {
  api: TestApi;
  admin: Awaited<ReturnType<TestApi["as"]>>;
  operations: Operation[];
  here: World;
  elsewhere: World;
  send(sent: Sent): Promise<Response>;
  close(): Promise<void>;
}

/** One API and one database with two companies. Their records come from the valid requests themselves. */
export async function setInputStage(): Promise<Stage> {
  const api = await startTestApi();
  const dataDir = await mkdtemp(path.join(tmpdir(), "tandem-bad-input-"));
  api.services.config.dataDir = dataDir;
  const admin = await api.as("admin");
  await api.db
    .updateTable("members")
    .set({ passwordHash: await hashPassword(PASSWORD) })
    .where("id", "=", admin.id)
    .execute();
  await ensureDefaultPipeline(api.db);
  const stages = await api.db.selectFrom("stages").select(["id"]).where("kind", "=", "open").execute();
  const product = newId();
  await api.db.insertInto("products").values({ id: product, name: "Seats" }).execute();
  const attribute = newId();
  await api.db.insertInto("attributes").values({ id: attribute, key: "plan", name: "Plan", kind: "text" }).execute();
  const shared = { member: admin.id, product, attribute, stage: stages[0]?.id ?? "" };
  const [here, elsewhere] = [await openWorld(api, shared), await openWorld(api, shared)];

  const send = async ({ method, address, token, body, headers }: Sent) =>
    api.app.request(address, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: toBytes(body) }),
    });
  const close = async () => {
    await api.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { api, admin, operations: await listOperations(api), here, elsewhere, send, close };
}

/** An import that is done: nothing but a file makes one. */
export async function addImport({ db }: TestApi): Promise<string> {
  const id = newId();
  const file = { fileName: "companies.csv", fileBytes: 1, fileSha256: "0", mapping: "{}" };
  await db
    .insertInto("imports")
    .values({ id, kind: "companies", source: "csv", dryRun: false, status: "done", ...file })
    .execute();
  return id;
}

/** A bulk act that is done: only a job makes one. */
export async function addBulkAct({ db }: TestApi, createdBy: string, { companyId, ids }: World): Promise<string> {
  const id = newId();
  const change = JSON.stringify({ kind: "add_tag", tag: { id: ids.tag, name: "Pilot" } });
  await db.insertInto("bulkActs").values({ id, change, status: "done", total: 1, createdBy }).execute();
  await db.insertInto("bulkActCompanies").values({ companyId, bulkActId: id, outcome: "changed" }).execute();
  return id;
}

/** Somebody who is told of the company's objective: only a mail makes one. */
export async function addFollower({ db }: TestApi, { companyId, ids }: World): Promise<string> {
  const id = newId();
  const address = `${id}@partner.example`;
  await db
    .insertInto("objectiveFollowers")
    .values({ companyId, id, objectiveId: ids.objective ?? "", address })
    .execute();
  return id;
}

async function openWorld(api: TestApi, shared: Ids): Promise<World> {
  const { companyId, contactId } = await api.mintCustomer();
  const { id: tag } = await api.db
    .insertInto("tags")
    .values({ id: newId(), name: newId() })
    .returning("id")
    .executeTakeFirstOrThrow();
  const ids: Ids = { ...shared, company: companyId, contact: contactId, tag };
  const idOf = (noun: string) => {
    const id = ids[noun];
    if (!id) throw new Error(`No ${noun} stands on the stage: add it to CREATED in valid-requests.ts`);
    return id;
  };
  let count = 0;
  const unique = () => `n${++count}x${companyId.slice(-6)}`;
  return { companyId, contactId, ids, idOf, unique };
}

/** The JSON of an answer that had to be a success. */
export async function successOf<T = Body>(answer: Response, what: string): Promise<T> {
  if (!answer.ok) throw new Error(`${what} was to succeed and answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? ({} as T) : bodyOf<T>(answer);
}
