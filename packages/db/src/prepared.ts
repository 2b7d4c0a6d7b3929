import { CompiledQuery, type Expression, type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "./schema/database.ts";

/** Where a value comes in, while a statement is written. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

interface Prepared {
  text: string;
  /** $1 is the value of the first of these. */
  slots: string[];
}

const written = new Map<string, Prepared>();
const names = new Map<string, string>();
const companions = new WeakMap<Kysely<Database>, Companion>();

/** One row that is read along with the first prepared statement of a handle, in the same round trip. */
interface Companion {
  name: string;
  /** A select of one column, `companion`; the id is its only parameter. */
  write: (id: string) => RawBuilder<unknown>;
  id: string;
  take: (row: unknown) => void;
}

/**
 * A handle whose first prepared statement also reads the companion, once. Without such a row the statement answers nothing;
 * `take` is called with `undefined` then, and never if no prepared statement asked.
 */
export function withCompanion(db: Kysely<Database>, companion: Companion): Kysely<Database> {
  const handle: Kysely<Database> = db.withTables<Record<never, never>>();
  companions.set(handle, companion);
  return handle;
}

/** The name under which each connection keeps the plan of this text; undefined for one that is planned each time. */
export const statementName = (text: string): string | undefined => names.get(text);

/**
 * Runs a statement of the hot paths: written once per process and planned once per connection, where Kysely would write
 * it anew and PostgreSQL plan it anew each time. `key` says everything that its text depends on beside the values.
 * `plansAnew` is for a search: what is the right plan depends on the word.
 */
export async function runPrepared<Row, Values extends object>(
  db: Kysely<Database>,
  key: string,
  values: Values,
  write: (slots: Values) => Statement<Row>,
  { plansAnew = false } = {},
): Promise<Row[]> {
  const companion = companions.get(db);
  if (companion) return runAccompanied(db, companion, { key, values, write, plansAnew });
  return run(db, { key, values, write, plansAnew });
}

interface Run<Row, Values> {
  key: string;
  values: Values;
  write: (slots: Values) => Statement<Row>;
  plansAnew: boolean;
}

interface Statement<Row> extends Expression<unknown> {
  compile(db: Kysely<Database>): CompiledQuery<Row>;
}

async function run<Row, Values extends object>(
  db: Kysely<Database>,
  { key, values, write, plansAnew }: Run<Row, Values>,
): Promise<Row[]> {
  let prepared = written.get(key);
  if (!prepared) {
    prepared = toPrepared(key, write(slotsFor(values)).compile(db));
    written.set(key, prepared);
    if (!plansAnew) names.set(prepared.text, `tandem_${names.size + 1}`);
  }
  const given = values as Record<string, unknown>;
  const parameters = prepared.slots.map((slot) => given[slot]);
  return (await db.executeQuery<Row>(CompiledQuery.raw(prepared.text, parameters) as CompiledQuery<Row>)).rows;
}

async function runAccompanied<Row, Values extends object>(
  db: Kysely<Database>,
  { name, id, write: writeCompanion, take }: Companion,
  { key, values, write, plansAnew }: Run<Row, Values>,
): Promise<Row[]> {
  companions.delete(db);
  const rows = await run<Row & { companion: unknown; isThere: true | null }, Values & { companionId: string }>(db, {
    key: `${key} with ${name}`,
    values: { ...values, companionId: id },
    write: ({ companionId, ...slots }) => sql`
      select c.companion, answer.* from (${writeCompanion(companionId)}) c
        left join lateral (select true as is_there, own.* from (${write(slots as unknown as Values)}) own) answer on true`,
    plansAnew,
  });
  take(rows[0]?.companion);
  return rows.filter(({ isThere }) => isThere);
}

/** Fixed words of a statement: part of its text, so that a plan made once may know them. Never what came with a request. */
export const literals = <T extends string>(...words: T[]): RawBuilder<T>[] => words.map((word) => sql.lit(word));

function slotsFor<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((name) => [name, new Slot(name)])) as Values;
}

/** Throws when a value of the first request would stay in the text of all later ones. */
function toPrepared(key: string, { sql, parameters }: CompiledQuery): Prepared {
  const slots: string[] = [];
  const numbers = parameters.map((parameter) => {
    if (!(parameter instanceof Slot))
      throw new Error(`The prepared statement ${key} holds a value that is no slot: ${JSON.stringify(parameter)}`);
    if (!slots.includes(parameter.name)) slots.push(parameter.name);
    return slots.indexOf(parameter.name) + 1;
  });
  let count = 0;
  const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
    count += 1;
    return `$${numbers[Number(number) - 1]}`;
  });
  if (count !== parameters.length) throw new Error(`The prepared statement ${key} has a $ that is no parameter.`);
  return { text, slots };
}
