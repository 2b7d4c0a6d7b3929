import { CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
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
  write: (slots: Values) => { compile(db: Kysely<Database>): CompiledQuery<Row> },
  { plansAnew = false } = {},
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
