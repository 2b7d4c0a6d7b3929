import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertAttribute(
  trx: Transaction<Database>,
  row: Insertable<Database["attributes"]>,
): Promise<void> {
  await trx.insertInto("attributes").values(row).execute();
}

/** Holds the attribute until the transaction ends: no first value comes in while its key changes. */
export async function lockAttribute(trx: Transaction<Database>, id: string): Promise<boolean> {
  const row = await trx.selectFrom("attributes").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  return row !== undefined;
}

export async function updateAttribute(
  trx: Transaction<Database>,
  id: string,
  set: Updateable<Database["attributes"]>,
): Promise<void> {
  if (Object.keys(set).length > 0) await trx.updateTable("attributes").set(set).where("id", "=", id).execute();
}

export interface NewAttributeValue {
  id: string;
  companyId: string;
  attributeId: string;
  observedAt: Date;
  recordedAt: Date;
  value: string;
  numberValue: string | null;
  source: string | null;
}

/** Adds them, and corrects those of the same time; answers the ids of what is new or different. */
export async function saveAttributeValues(
  trx: Transaction<Database>,
  rows: readonly NewAttributeValue[],
): Promise<string[]> {
  const saved = await trx
    .insertInto("attributeValues")
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(["companyId", "attributeId", "observedAt"])
        .doUpdateSet((eb) => ({
          value: eb.ref("excluded.value"),
          numberValue: eb.ref("excluded.numberValue"),
          source: eb.ref("excluded.source"),
          recordedAt: eb.ref("excluded.recordedAt"),
        }))
        .where(sql<boolean>`attribute_values.value is distinct from excluded.value`),
    )
    .returning("id")
    .execute();
  return saved.map((row) => row.id);
}
