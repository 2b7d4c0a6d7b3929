import type { BookCondition } from "@tandem/domain/companies/book-condition";
import { BOOK_FIELDS, type BookField, testsOf } from "@tandem/domain/companies/book-fields";
import { currencyExponent } from "@tandem/domain/money/currency-exponent";

/** The condition that the editor's form says; null while its value is incomplete. The API checks what it means. */
export function conditionIn(form: FormData, field: BookField, op: string, currency: string): BookCondition | null {
  const takes = testsOf(field)[op];
  if (takes === "none") return { field, op } as BookCondition;
  const value = valueIn(form, field, takes, currency);
  return value === null ? null : ({ field, op, value } as BookCondition);
}

const isTyped = (field: BookField) => BOOK_FIELDS[field] === "text" || BOOK_FIELDS[field] === "attribute";

function valueIn(form: FormData, field: BookField, takes: string | undefined, currency: string): unknown {
  const texts = form.getAll("value").map((value) => String(value).trim());
  const given = texts.filter(Boolean);
  const shift = BOOK_FIELDS[field] === "money" ? 10 ** currencyExponent(currency) : 1;
  const isWhole = BOOK_FIELDS[field] !== "attribute";
  const numbers = given
    .map((text) => (isWhole ? Math.round(Number(text) * shift) : Number(text)))
    .filter(isWhole ? Number.isSafeInteger : Number.isFinite);
  switch (takes) {
    case "some": {
      const items = isTyped(field) ? given.flatMap((text) => text.split(",")) : given;
      const named = items.map((item) => item.trim()).filter(Boolean);
      return named.length > 0 ? named : null;
    }
    case "number":
    case "span":
      return numbers[0] ?? null;
    case "numbers":
      return numbers.length === 2 ? numbers.sort((one, other) => one - other) : null;
    case "days":
      return given.length === 2 ? given.sort() : null;
    case "flag":
      return texts[0] === "true";
    default:
      return given[0] ?? null;
  }
}
