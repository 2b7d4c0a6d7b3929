import { newId } from "@tandem/db/ids";
import { formsOf, type JsonSchema, typesOf } from "./json-schema.ts";
import { BROKEN_BYTE, RawJson } from "./json-text.ts";

export interface Wrong {
  why: string;
  value: unknown;
  /** 422 unless told */
  status?: number;
  /** Only its meaning is wrong: it could be what nobody has, or what nobody chose. */
  isWellFormed?: boolean;
}

/** Values that the field must refuse, whatever it means. */
export function wrongValues(schema: JsonSchema): Wrong[] {
  const forms = formsOf(schema);
  const types = forms.flatMap(typesOf);
  const own = forms.length === 1 ? ownWrongs(forms[0] as JsonSchema) : [];
  return [...wrongTypes(types), ...own];
}

function wrongTypes(types: string[]): Wrong[] {
  const isNumeric = types.includes("integer") || types.includes("number");
  const others: [string, boolean, unknown][] = [
    ["null", types.includes("null"), null],
    ["a text", types.includes("string"), "text"],
    ["a number", isNumeric, 7],
    ["a number as text", types.includes("string"), "1"],
    ["yes or no", types.includes("boolean"), true],
    ["a list", types.includes("array"), []],
    ["an object", types.includes("object"), { a: 1 }],
    ["a deep nest", false, new RawJson(`${'{"a":['.repeat(2000)}${"]}".repeat(2000)}`)],
  ];
  return others.flatMap(([why, isRight, value]) => (isRight ? [] : [{ why, value }]));
}

function ownWrongs(schema: JsonSchema): Wrong[] {
  const types = typesOf(schema);
  if (types.includes("string")) return wrongTexts(schema);
  if (types.includes("integer") || types.includes("number")) return wrongNumbers(schema);
  if (types.includes("array")) return wrongLists(schema);
  if (types.includes("object")) return [{ why: "an empty object", value: {} }].filter(() => schema.required?.length);
  return [];
}

/** Without a length of its own a text must still end somewhere. */
const longerThan = ({ maxLength = 20_000 }: JsonSchema) => "x".repeat(maxLength + 1);

function wrongTexts(schema: JsonSchema): Wrong[] {
  const wrongs: Wrong[] = [
    { why: "too long", value: longerThan(schema) },
    { why: "a NUL", value: "a\0b" },
    { why: "half a surrogate pair", value: new RawJson('"a\\ud83d"') },
    { why: "invalid UTF-8", value: `a${BROKEN_BYTE}`, status: 400 },
  ];
  const isFree = !schema.enum && !schema.format && !schema.pattern;
  if (!isFree || schema.minLength)
    wrongs.push({ why: "empty", value: "" }, { why: "white space", value: " \t\n\u00a0\u2003", isWellFormed: isFree });
  if (schema.enum) wrongs.push({ why: "an unknown word", value: "unheard_of" });
  if (schema.pattern) wrongs.push({ why: "another form", value: "§ § §" });
  if (schema.format === "uuid")
    wrongs.push(
      { why: "an unknown id", value: newId(), isWellFormed: true },
      { why: "the id of nothing", value: "00000000-0000-0000-0000-000000000000", isWellFormed: true },
    );
  return [...wrongs, ...(FORMATS[schema.format ?? ""] ?? []).map((value) => ({ why: `"${value}"`, value }))];
}

const FORMATS: Record<string, string[]> = {
  uuid: ["not-an-id", "00000000-0000-0000-0000-00000000000", "{00000000-0000-0000-0000-000000000000}"],
  date: ["2026-02-30", "2026-13-01", "20.11.2026", "tomorrow", "2026-11-20T09:00:00Z", "0000-01-01", "99999-01-01"],
  "date-time": ["2026-11-20", "2026-11-20T09:30:00", "2026-02-30T09:30:00Z", "2026-11-20T25:00:00Z", "now", "infinity"],
  email: ["nobody", "a@", "a b@c.example", "a@b.example\r\nBcc: c@d.example"],
  uri: ["northwind", "javascript:alert(1)", "//northwind.example"],
};

function wrongNumbers({ type, minimum, maximum }: JsonSchema): Wrong[] {
  const numbers: [string, string][] = [
    ["beyond 2^53", "9007199254740993"],
    ["beyond every type", "123456789012345678901234567890"],
    ["infinite", "1e400"],
  ];
  if ([type].flat().includes("integer")) numbers.push(["a fraction", "1.5"]);
  if (minimum !== undefined) numbers.push(["too small", String(minimum - 1)]);
  if (maximum !== undefined) numbers.push(["too large", String(maximum + 1)]);
  return numbers.map(([why, text]) => ({ why, value: new RawJson(text) }));
}

function wrongLists({ maxItems = 5000, items }: JsonSchema): Wrong[] {
  const item = items?.enum?.[0] ?? (items?.format === "email" ? "a@b.example" : newId());
  return [
    { why: "too many", value: Array(maxItems + 1).fill(item) },
    { why: "nothing in it", value: [null] },
    { why: "a list in it", value: [[]] },
  ];
}
