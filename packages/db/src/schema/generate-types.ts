import { generate, PostgresDialect } from "kysely-codegen";
import pg from "pg";

/**
 * TypeScript interfaces of the migrated database at `url`, camelCase. A column whose CHECK lists its values becomes
 * their union; money and counts (int8) are numbers, days strings.
 */
export async function generateTypes(url: string): Promise<string> {
  const columns = await unionsFromChecks(url);
  const dialect = new PostgresDialect({ dateParser: "string", numericParser: "string" });
  const db = await dialect.introspector.connect({ connectionString: url, dialect });
  try {
    return await generate({
      camelCase: true,
      db,
      dialect,
      excludePattern: "kysely_*",
      outFile: null,
      defaultSchemas: ["public"],
      overrides: { columns },
      typeMapping: { int8: "number", timestamptz: "ColumnType<Date, Date | string, Date | string>" },
    });
  } finally {
    await db.destroy();
  }
}

/** `{ "objectives.status": '"not_started" | …' }` for every check of the form `column in ('a', 'b')` or `column <@ array[…]`. */
async function unionsFromChecks(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{
      name: string;
      nullable: boolean;
      has_default: boolean;
      is_array: boolean;
      definition: string;
    }>(`
      select c.relname || '.' || a.attname as name, not a.attnotnull as nullable, a.atthasdef as has_default, t.typcategory = 'A' as is_array,
        pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        join pg_type t on t.oid = a.atttypid
      where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace order by 1`);
    const unions: Record<string, string> = {};
    for (const row of rows) {
      if (!/(= ANY|<@)/.test(row.definition)) continue;
      const values = [...row.definition.matchAll(/'((?:[^']|'')*)'::text/g)].map((match) => JSON.stringify(match[1]));
      const union = row.is_array ? `(${values.join(" | ")})[]` : values.join(" | ");
      const type = row.nullable ? `${union} | null` : union;
      unions[row.name] = row.has_default ? `Generated<${type}>` : type;
    }
    return unions;
  } finally {
    await client.end();
  }
}
