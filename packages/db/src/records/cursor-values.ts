import { Day } from "@tandem/domain/dates/schemas";

const TIME = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?([+-](0\d|1[0-5])(:[0-5]\d){0,2}|Z)$/;
const WHOLE = /^-?\d{1,19}$/;

/** A cursor brings PostgreSQL's own text of a value. Whether it is one, by type, so that no cast of it can fail. */
export const IS_VALUE_OF = {
  timestamptz: (text: string) => TIME.test(text) && isDay(text.slice(0, 10)),
  date: (text: string) => isDay(text) || /^-?infinity$/.test(text),
  bigint: (text: string) => WHOLE.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text),
  text: (text: string) => !text.includes("\0"),
};

const isDay = (text: string) => Day.safeParse(text).success;
