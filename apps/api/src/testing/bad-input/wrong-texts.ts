import { type JsonSchema, typesOf } from "./json-schema.ts";

/** Texts that a parameter of the address must refuse, written as they stand there. */
export function wrongTexts(name: string, schema: JsonSchema): { why: string; value: string }[] {
  const forms = schema.anyOf ?? [schema];
  const isFree = forms.some((form) => typesOf(form).includes("string") && !form.enum && !form.format);
  const texts = ["%00", "x".repeat(longest(forms) + 1)];
  if (!isFree || name === "sort") texts.push("unheard_of", "name;drop", "%F0%9F%A6%84");
  for (const { minimum, maximum } of forms.filter((form) => typesOf(form).includes("integer"))) {
    texts.push("abc", "1.5", "-1", "1e10", "9007199254740993");
    if (minimum !== undefined) texts.push(String(minimum - 1));
    if (maximum !== undefined) texts.push(String(maximum + 1));
  }
  if (forms.some(({ format }) => format === "date")) texts.push("2026-02-30", "99999-01-01", "0000-01-01");
  if (name === "cursor") texts.push(...CURSORS);
  return texts.map((value) => ({ why: value.slice(0, 40), value }));
}

const longest = (forms: JsonSchema[]) => Math.max(...forms.map(({ maxLength = 2000 }) => maxLength));

const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const ID = "0199aaaa-0000-7000-8000-000000000000";

/** Nothing any list gives out: broken, of another shape, or with values that PostgreSQL would not take. */
const CURSORS = [
  "%F0%9F%A6%84",
  "e30",
  ...[
    null,
    {},
    [],
    [1],
    ["x", "y", "z", "a"],
    ["2026-99-99 00:00:00+00", ID],
    ["2026-99-99T00:00:00Z", ID],
    ["2026-02-30 00:00:00+00", ID],
    ["2026-02-20 00:00:00+99", ID],
  ].map(cursorOf),
  ...[
    ["infinity", "not-an-id"],
    ["9".repeat(30), ID],
    ["a\0b", ID],
    [{ a: 1 }, ID],
    [[[[[]]]], ID],
  ].map(cursorOf),
];
