import type { Database } from "@tandem/db/schema/database";
import type { ContactActor, MemberActor } from "@tandem/domain/access/actor";
import type { Kysely, Transaction } from "kysely";
import type { MemberContext, RequestContext } from "../../http/context.ts";
import type { CastCompany } from "../cast/company.ts";
import type { MemberKey } from "../cast/members.ts";
import type { ProductKey } from "../cast/products.ts";
import type { Act, StageName, Verb, Who } from "../plan/act.ts";

/** What belongs to the workspace and is there before the first company. */
export interface WorkspaceWorld {
  members: ReadonlyMap<MemberKey, MemberActor>;
  stages: ReadonlyMap<StageName, string>;
  products: ReadonlyMap<ProductKey, string>;
  tags: ReadonlyMap<string, string>;
}

export interface Written {
  id: string;
  version: number;
}

/** One company while its history is written: which record each key became. */
export interface CompanyWorld extends WorkspaceWorld {
  db: Kysely<Database>;
  company: CastCompany;
  companyId: string;
  contacts: Map<string, Written>;
  records: Map<string, Written>;
}

export type ActOf<V extends Verb> = Extract<Act, { verb: V }>;

/** Writes one act; `world.db` is the transaction it belongs to. */
export type Perform<V extends Verb> = (world: CompanyWorld, act: ActOf<V>) => Promise<void>;

export const written = (world: CompanyWorld, key: string): Written => {
  const record = world.records.get(key);
  if (!record) throw new Error(`${world.company.key} has no ${key} yet`);
  return record;
};

export const contactOf = (world: CompanyWorld, key: string): Written => {
  const record = world.contacts.get(key);
  if (!record) throw new Error(`${world.company.key} does not know ${key} yet`);
  return record;
};

export const keep = (world: CompanyWorld, key: string, { id, version }: Written): void => {
  world.records.set(key, { id, version });
};

export const memberId = (world: WorkspaceWorld, key: MemberKey): string => memberActor(world, key).memberId;

export function memberActor({ members }: WorkspaceWorld, key: MemberKey): MemberActor {
  const actor = members.get(key);
  if (!actor) throw new Error(`there is no member ${key}`);
  return actor;
}

export function contactActor(world: CompanyWorld, key: string): ContactActor {
  const name = world.company.contacts.find((one) => one.key === key)?.name ?? key;
  return { kind: "contact", companyId: world.companyId, contactId: contactOf(world, key).id, name };
}

const REQUEST = {
  requestId: "sample-data",
  urls: { admin: "", portal: "" },
  client: { ip: null, userAgent: null },
  sessionId: "sample-data",
};

/** The request in which a member would have done it, at the time of the act. */
export function memberContext(
  world: Omit<WorkspaceWorld, "db"> & { db: Kysely<Database> },
  by: Who,
  now: Date,
): MemberContext {
  if (!("member" in by)) throw new Error(`${by.contact} is not a member`);
  return { ...REQUEST, db: world.db, actor: memberActor(world, by.member), now };
}

export function requestContext(world: CompanyWorld, { by, at }: Pick<Act, "by" | "at">): RequestContext {
  if ("member" in by) return memberContext(world, by, at);
  return { ...REQUEST, db: world.db, actor: contactActor(world, by.contact), now: at };
}

/** The transaction the acts of a member run in. */
export const openTransaction = ({ db }: CompanyWorld): Transaction<Database> => {
  if (!db.isTransaction) throw new Error("acts are written in transactions");
  return db as Transaction<Database>;
};
