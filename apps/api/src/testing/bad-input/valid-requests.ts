import { openMemberSession } from "../../auth/member-sessions.ts";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import { hashSecret } from "../../auth/secrets.ts";
import { PIXEL } from "../../features/pictures/testing/pixel.ts";
import { addDelivered, addTerms } from "./delivered-work.ts";
import {
  addBulkAct,
  addFollower,
  addImport,
  type Body,
  type Ids,
  type Sent,
  type Stage,
  successOf,
  type World,
} from "./input-stage.ts";
import { ADVICE } from "./known-requests.ts";
import type { Operation } from "./operations.ts";
import { nounOf, validValue } from "./valid-values.ts";

/** A request that must succeed: on records made for it alone, so that it may be sent once, whatever came before. */
export interface ValidRequest extends Sent {
  /** what stands in the address, by the parameters' names */
  ids: Ids;
  body?: Body;
}

const NOBODY = { ip: null, userAgent: "test" };

/** Sessions of their own, since some requests end theirs. */
export async function signInFor({ audience }: Operation, stage: Stage, world: World): Promise<string> {
  if (audience === "public") return "";
  if (audience === "member") return signInAdmin(stage);
  return openPortalSession(stage.api.db, world, NOBODY);
}

/** The request for the first admin leaves nobody with this right, hence the promotion. */
async function signInAdmin({ api, admin }: Stage): Promise<string> {
  await api.db.updateTable("members").set({ role: "admin" }).where("id", "=", admin.id).execute();
  return openMemberSession(api.db, admin.id, NOBODY);
}

/** Fills in address and body by the schema, what ADVICE knows better, and records that the same API has just created. */
export async function validRequest(operation: Operation, stage: Stage, world: World): Promise<ValidRequest> {
  const advice = ADVICE[operation.name] ?? {};
  const token = await signInFor(operation, stage, world);
  const { ids, latest } = await idsFor(operation, stage, world);
  const address = fill(operation.path, ids) + neededQuery(operation, world);
  for (const name of advice.before ?? []) await call(operationCalled(name, stage), stage, world, ids);
  const body = operation.body ? await bodyFor(operation, stage, world, ids, latest) : undefined;
  return { method: operation.method, address, token, ids, ...(body && { body }) };
}

function neededQuery({ query }: Operation, world: World): string {
  const needed = query.filter(({ required }) => required);
  return needed.map(({ name, schema }, nth) => `${nth ? "&" : "?"}${name}=${validValue(schema, name, world)}`).join("");
}

async function bodyFor(operation: Operation, stage: Stage, world: World, ids: Ids, latest: Body): Promise<Body> {
  const { body: known = {} } = ADVICE[operation.name] ?? {};
  const made = validValue(operation.body ?? {}, operation.name, world) as Body;
  if ("version" in made) made.version = latest.version ?? (await readVersion(operation, stage, ids));
  const advised = typeof known === "function" ? await known({ stage, world, ids }) : known;
  return Object.fromEntries(Object.entries({ ...made, ...advised }).filter(([, value]) => value !== undefined));
}

async function readVersion({ path }: Operation, stage: Stage, ids: Ids): Promise<unknown> {
  const token = await signInAdmin(stage);
  const answer = await stage.send({ method: "GET", address: fill(path, ids), token });
  return (await successOf(answer, `GET ${path}`)).version;
}

/** One id for every parameter of the address; `latest` is the record that was created last. */
export async function idsFor(operation: Operation, stage: Stage, world: World): Promise<{ ids: Ids; latest: Body }> {
  const ids: Ids = {};
  let latest: Body = {};
  for (const param of operation.params) {
    if (param === "companyId") ids[param] = world.companyId;
    else if (param === "sessionId") ids[param] = await otherDevice(operation, stage, world);
    else if (param === "uploadId") ids[param] = await handFileIn(stage, world);
    else if (param === "fileId") ids[param] = await addFile(stage, world);
    else if (param === "pictureId") ids[param] = await addPicture(fill(operation.path, ids), stage);
    else if (param === "importId") ids[param] = await addImport(stage.api);
    else if (param === "bulkActId") ids[param] = await addBulkAct(stage.api, stage.admin.id, world);
    else if (param === "followerId") ids[param] = await addFollower(stage.api, world);
    else if (param === "threadId")
      ids[param] = String((await create("/v1/companies/{companyId}/emails", stage, world, ids)).threadId);
    else if (isOfWorkspace(operation, param))
      ids[param] = String((await create(`/v1/${param.slice(0, -2)}s`, stage, world, {})).id);
    else if (param === "currency") ids[param] = "USD";
    else if (param === "validFrom") ids[param] = "2026-11-20";
    else if (operation.audience === "portal" && param === "deliverableId")
      ids[param] = await addDelivered(stage.api, world);
    else if (param === "termsId") ids[param] = await addTerms(stage, world);
    else if (operation.audience === "portal") ids[param] = world.idOf(nounOf(param));
    else {
      latest = await create(operation.path.split(`/{${param}}`)[0] ?? "", stage, world, ids);
      ids[param] = String(latest.id);
    }
  }
  return { ids, latest };
}

/** Tags and lists belong to the workspace: every company may have them. */
export const isOfWorkspace = ({ path }: Operation, param: string): boolean =>
  path.startsWith("/v1/companies/") && (param === "tagId" || param === "listId");

/** A new record of the collection at this path, by the request that creates one. */
export async function create(path: string, stage: Stage, world: World, ids: Ids): Promise<Body> {
  return call(operationCalled(`POST ${path}`, stage), stage, world, ids);
}

/** Does a valid request on records that are there already. */
export async function call(operation: Operation, stage: Stage, world: World, ids: Ids): Promise<Body> {
  const token = await signInFor(operation, stage, world);
  const body = operation.body ? await bodyFor(operation, stage, world, ids, {}) : undefined;
  const sent = { method: operation.method, address: fill(operation.path, ids), token, body };
  return successOf(await stage.send(sent), operation.name);
}

const addFile = (stage: Stage, { companyId }: World) =>
  handIn(`/v1/companies/${companyId}/files`, stage, new Blob(["A plan"]), "plan.txt");

export const addAttachment = (stage: Stage, { companyId }: World) =>
  handIn(`/v1/companies/${companyId}/attachments`, stage, new Blob(["A plan"]), "plan.txt");

const handFileIn = (stage: Stage, { unique }: World) =>
  handIn("/v1/import-uploads", stage, new Blob([`name\n${unique()}\n`]), "companies.csv");

async function handIn(address: string, stage: Stage, content: Blob, name: string): Promise<string> {
  return String((await send("POST", address, stage, content, name)).id);
}

/** The address of a picture begins with the one that takes it. */
async function addPicture(address: string, stage: Stage): Promise<string> {
  const taker = address.replace("/{pictureId}", "");
  const { logo, photo } = await send("PUT", taker, stage, new Blob([PIXEL]), "pixel.png");
  return String(logo ?? photo);
}

/** A file is no JSON, so these records are not made by a request as the others are. */
async function send(method: string, address: string, stage: Stage, content: Blob, name: string): Promise<Body> {
  const form = new FormData();
  form.append("file", content, name);
  const headers = { Authorization: `Bearer ${await signInAdmin(stage)}` };
  const answer = await stage.api.app.request(address, { method, headers, body: form });
  return successOf(answer, `${method} ${address}`);
}

async function otherDevice({ audience }: Operation, stage: Stage, world: World): Promise<string> {
  const { db } = stage.api;
  return hashSecret(
    audience === "member"
      ? await openMemberSession(db, stage.admin.id, NOBODY)
      : await openPortalSession(db, world, NOBODY),
  );
}

export function operationCalled(name: string, { operations }: Stage): Operation {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no ${name}: teach idsFor where the records of this address come from`);
  return operation;
}

export const fill = (path: string, ids: Ids): string =>
  path.replaceAll(/{(\w+)}/g, (_, param: string) => ids[param] ?? `{${param}}`);

const CREATED = ["service", "deal", "subscription", "order", "objective", "ticket", "email"];

/** Gives both companies a record of every kind that a body may name, and their contacts something to see in the portal. */
export async function furnish(stage: Stage): Promise<void> {
  for (const world of [stage.here, stage.elsewhere]) {
    for (const noun of CREATED) {
      const { companyId } = world;
      const { id } = await create(`/v1/companies/{companyId}/${noun}s`, stage, world, { companyId });
      world.ids[noun] = String(id);
    }
    for (const noun of ["objective", "service"]) {
      const share = operationCalled(`PUT /v1/companies/{companyId}/${noun}s/{${noun}Id}/share`, stage);
      await call(share, stage, world, { companyId: world.companyId, [`${noun}Id`]: world.idOf(noun) });
    }
    world.ids.attachment = await addAttachment(stage, world);
    const service = { companyId: world.companyId, serviceId: world.idOf("service") };
    const path = "/v1/companies/{companyId}/services/{serviceId}/deliverables";
    world.ids.deliverable = String((await create(path, stage, world, service)).id);
  }
}
