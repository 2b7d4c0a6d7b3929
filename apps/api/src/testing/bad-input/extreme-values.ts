import { formsOf, type JsonSchema, typesOf } from "./json-schema.ts";
import { RawJson } from "./json-text.ts";

/** Values at the edges of what the schema allows, and some that only look like trouble. */
export function extremeValues(schema: JsonSchema, valid: unknown): unknown[] {
  const forms = formsOf(schema);
  return forms.flatMap((form) => {
    const types = typesOf(form);
    const none = types.includes("null") ? [null] : [];
    if (form.enum) return [...none, ...form.enum];
    if (types.includes("string")) return [...none, ...extremeTexts(form)];
    if (types.includes("integer") || types.includes("number"))
      return [
        ...none,
        form.minimum ?? 0,
        form.maximum ?? Number.MAX_SAFE_INTEGER,
        new RawJson("-0"),
        new RawJson("1e0"),
      ];
    if (types.includes("boolean")) return [...none, false];
    if (types.includes("array")) return [...none, [], repeat(valid, form.maxItems ?? 100)];
    return none;
  });
}

const repeat = (valid: unknown, times: number) => (Array.isArray(valid) ? Array(times).fill(valid[0]) : []);

function extremeTexts({ format, pattern, maxLength = 200, minLength = 0 }: JsonSchema): unknown[] {
  if (format === "date") return ["0001-01-01", "1582-10-10", "9999-12-31"];
  if (format === "date-time") return MOMENTS;
  if (format === "uuid") return [];
  if (format === "email") return [`${"x".repeat(64)}@${"y".repeat(60)}.example`, "UPPER+tag@Northwind.Example"];
  if (format === "uri")
    return [`https://northwind.example/${"x".repeat(maxLength - 26)}`, "https://xn--bcher-kva.example/ü?q=%00"];
  if (pattern)
    return ["99999999999999999999.9999999999", "-99999999999999999999", "0000.0", "XXX", "ZZZ"].filter((text) =>
      new RegExp(pattern).test(text),
    );
  const half = Math.floor(maxLength / 2);
  return [
    "x".repeat(maxLength),
    "🦄".repeat(half),
    "\u202e\ufeff\u200b\u0001\u001b[31m",
    `'; drop table companies; -- \\ " <script> \${x} %s`.slice(0, maxLength),
    ...(minLength === 0 ? ["", "  \n "] : []),
  ];
}

/** With an offset an instant may lie in another year than it says. */
const MOMENTS = [
  "0001-01-01T00:00:00Z",
  "0001-01-02T00:00:00+14:00",
  "1969-12-31T23:59:59.999999Z",
  "2026-11-20T09:30:00.123456789Z",
  "2026-11-20T09:30:00+23:59",
  "9999-12-31T23:59:59Z",
  "9999-12-31T23:59:59-12:00",
];
