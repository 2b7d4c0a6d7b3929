import type { Clearance } from "@tandem/domain/access/actor";
import type { Attribute, AttributeSetting } from "@tandem/domain/attributes/attribute";
import type { AttributeValue, CompanyAttribute } from "@tandem/domain/attributes/attribute-value";
import { type Kysely, sql } from "kysely";
import type { HistoryPlace } from "../objectives/history.ts";
import type { Database } from "../schema/database.ts";

const MOST = 500;

/** The attributes in use that the reader may see, by name. */
export function listAttributes(db: Kysely<Database>, clearances: readonly Clearance[]): Promise<Attribute[]> {
  return db
    .selectFrom("attributes")
    .select(["id", "key", "name", "unit", "kind"])
    .where("archivedAt", "is", null)
    .where("sensitivity", "=", sql<Clearance>`any(${[...clearances]}::text[])`)
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(MOST)
    .execute();
}

const settingJson = sql<AttributeSetting>`json_build_object('id', a.id, 'key', a.key, 'name', a.name, 'unit', a.unit,
  'kind', a.kind, 'sensitivity', a.sensitivity, 'archivedAt', a.archived_at,
  'hasValues', exists (select from attribute_values v where v.attribute_id = a.id))`;

/** All attributes that the reader may see, those in the archive last. */
export async function listAttributeSettings(
  db: Kysely<Database>,
  clearances: readonly Clearance[],
): Promise<AttributeSetting[]> {
  const rows = await db
    .selectFrom("attributes as a")
    .select(settingJson.as("setting"))
    .where("a.sensitivity", "=", sql<Clearance>`any(${[...clearances]}::text[])`)
    .orderBy(sql`a.archived_at is not null`)
    .orderBy(sql`lower(a.name)`)
    .orderBy("a.id")
    .limit(MOST)
    .execute();
  return rows.map((row) => row.setting);
}

export async function findAttributeSetting(db: Kysely<Database>, id: string): Promise<AttributeSetting | undefined> {
  const query = db.selectFrom("attributes as a").select(settingJson.as("setting")).where("a.id", "=", id);
  return (await query.executeTakeFirst())?.setting;
}

const valueJson = sql<AttributeValue>`json_build_object('id', v.id, 'attributeId', v.attribute_id, 'value', v.value,
  'observedAt', v.observed_at, 'recordedAt', v.recorded_at, 'source', v.source)`;

/** The attributes in use that the reader may see, each with its newest value of the company. */
export async function listCompanyAttributes(
  db: Kysely<Database>,
  companyId: string,
  clearances: readonly Clearance[],
): Promise<CompanyAttribute[]> {
  const { rows } = await sql<CompanyAttribute>`
    select a.id, a.key, a.name, a.unit, a.kind, (select ${valueJson} from attribute_values v
      where v.company_id = ${companyId}::uuid and v.attribute_id = a.id order by v.observed_at desc limit 1) as latest
    from attributes a where a.archived_at is null and a.sensitivity = any(${[...clearances]}::text[])
    order by lower(a.name), a.id limit ${MOST}`.execute(db);
  return rows;
}

interface ValuePage {
  companyId: string;
  attributeId?: string;
  clearances: readonly Clearance[];
  limit: number;
  after: HistoryPlace | null;
}

/** `limit + 1` values of a company's attributes, the newest first. */
export async function listAttributeValues(
  db: Kysely<Database>,
  { companyId, attributeId, clearances, limit, after }: ValuePage,
): Promise<AttributeValue[]> {
  let query = db
    .selectFrom("attributeValues as v")
    .innerJoin("attributes as a", "a.id", "v.attributeId")
    .select(valueJson.as("value"))
    .where("v.companyId", "=", companyId)
    .where("a.sensitivity", "=", sql<Clearance>`any(${[...clearances]}::text[])`)
    .orderBy("v.observedAt", "desc")
    .orderBy("v.id", "desc")
    .limit(limit + 1);
  if (attributeId) query = query.where("v.attributeId", "=", attributeId);
  if (after) query = query.where(sql<boolean>`(v.observed_at, v.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return (await query.execute()).map((row) => row.value);
}

/** The newest number of a company's attribute, as exact text. */
export async function findNewestNumber(
  db: Kysely<Database>,
  companyId: string,
  attributeId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("attributeValues")
    .select(sql<string>`trim_scale(number_value)::text`.as("value"))
    .where("companyId", "=", companyId)
    .where("attributeId", "=", attributeId)
    .where("numberValue", "is not", null)
    .orderBy("observedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Those of the attributes that are in use and that the reader may see. */
export async function findAttributesInUse(
  db: Kysely<Database>,
  ids: readonly string[],
  clearances: readonly Clearance[],
): Promise<Map<string, Attribute>> {
  const rows = await db
    .selectFrom("attributes")
    .select(["id", "key", "name", "unit", "kind"])
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("archivedAt", "is", null)
    .where("sensitivity", "=", sql<Clearance>`any(${[...clearances]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
