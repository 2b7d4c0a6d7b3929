import { Day } from "@tandem/domain/dates/schemas";
import { readBoolean } from "@tandem/domain/imports/read-boolean";
import { recordsOfCompanies } from "../../records/record-kind.ts";

const NUMBER = /^-?\d{1,20}(\.\d{1,10})?$/;

/** What was observed of a company's attribute at a time: one value per attribute and time. */
export const attributeValues = recordsOfCompanies({
  kind: "attribute_values",
  object: "attribute_value",
  table: "attributeValues",
  isBesideTheBook: true,
  numbered: "company",
  natural: { values: ["attributeId", "observedAt"], when: "always" },
  columns: { attribute: "attributeId", observedAt: "observedAt", value: "value" },

  check: ({ value }, { named }) => {
    const { kind = "text", name } = named.attribute ?? {};
    const problem = PROBLEMS[kind]?.(String(value));
    return problem ? { field: "value", problem: `${name} is ${problem}.` } : null;
  },

  derived: ({ value }, { named }) => ({
    numberValue: named.attribute?.kind === "number" ? String(value) : null,
  }),
});

/** What an attribute of each kind is, where a text is none of it. */
const PROBLEMS: Record<string, (text: string) => string | null> = {
  number: (text) => (NUMBER.test(text) ? null : "a number, with a decimal point"),
  date: (text) => (Day.safeParse(text).success ? null : "a day as YYYY-MM-DD"),
  boolean: (text) => (readBoolean(text) === null ? "yes or no" : null),
};
