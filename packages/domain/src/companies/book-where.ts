import { type FieldError, invalid } from "../errors/domain-error.ts";
import { BookCondition, BookWhere } from "./book-condition.ts";
import { BOOK_FIELDS } from "./book-fields.ts";

/** The filter as an address carries it: JSON. Refuses by the place of what is wrong: `where.0.value`. */
export function readWhere(text: string | undefined): BookWhere {
  if (!text) return [];
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) throw invalid([{ path: "where", message: "must be a JSON array of conditions" }]);
  const read = BookWhere.safeParse(parsed);
  if (read.success) return read.data;
  const wrong = parsed.flatMap((item, index) => wrongWith(item, `where.${index}`)).slice(0, 20);
  throw invalid(
    wrong.length > 0
      ? wrong
      : read.error.issues.map(({ path, message }) => ({ path: ["where", ...path].join("."), message })),
  );
}

/** All its conditions, those of groups among them. */
export const conditionsOf = (where: BookWhere): BookCondition[] =>
  where.flatMap((part) => ("any" in part ? part.any : [part]));

/** Whether it says anything about amounts: who may not see money could read them off its matches. */
export const asksForMoney = (where: BookWhere): boolean =>
  conditionsOf(where).some(({ field }) => BOOK_FIELDS[field] === "money");

/** What a union cannot say: each condition alone names the very field of it. */
function wrongWith(item: unknown, path: string): FieldError[] {
  const group = typeof item === "object" && item !== null && "any" in item ? item.any : undefined;
  if (Array.isArray(group) && group.length > 0 && group.length <= 20)
    return group.flatMap((one, index) => wrongWith(one, `${path}.any.${index}`));
  const { error } = BookCondition.safeParse(item);
  return error?.issues.map((issue) => ({ path: [path, ...issue.path].join("."), message: issue.message })) ?? [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
