import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import { RECORD_TABLES, type RecordTable } from "./record-tables.ts";

type Row = Readonly<Record<string, unknown>>;

/** One statement and one parameter for any number of rows; all rows have the keys of the first. */
export async function insertRows(
  trx: Transaction<Database>,
  table: keyof Database,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnList(Object.keys(first));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${recordset(table, rows)}`.execute(trx);
}

/** Sets every column but the keys of the named rows, and raises their version where they have one. */
export async function updateRows(
  trx: Transaction<Database>,
  table: "companies" | "contacts" | "deals" | RecordTable,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const keys = table === "companies" ? ["id"] : ["companyId", "id"];
  const columns = Object.keys(first).filter((name) => !keys.includes(name));
  const isCounted = !(table in RECORD_TABLES) || RECORD_TABLES[table as RecordTable].dated;
  const settings = columns.map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`);
  await sql`
    update ${sql.table(table)} t set ${sql.join([...(isCounted ? [sql`version = t.version + 1`] : []), ...settings])}
    from ${recordset(table, rows)} r
    where ${sql.join(
      keys.map((name) => sql`t.${sql.ref(name)} = r.${sql.ref(name)}`),
      sql` and `,
    )}`.execute(trx);
}

const columnList = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

const recordset = (table: keyof Database, rows: readonly Row[]) =>
  sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map(inSnakeCase))}::json)`;

const inSnakeCase = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
