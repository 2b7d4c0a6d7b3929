import type { AttributeKind } from "@tandem/domain/attributes/attribute";
import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";
import { BOOK_FIELDS, testsOf } from "@tandem/domain/companies/book-fields";
import { formatDay } from "@tandem/ui/format/days";
import { formatMoney } from "@tandem/ui/format/money";
import * as words from "~/messages/en.ts";

export interface NamedAttribute {
  id: string;
  name: string;
  unit: string | null;
  kind: AttributeKind;
}

/** What conditions name by id, and how amounts and days are written here. */
export interface Named {
  members: readonly { id: string; name: string }[];
  tags: readonly { id: string; name: string }[];
  lists: readonly { id: string; name: string }[];
  /** Those that the conditions shown name; not all there are. */
  companies: readonly { id: string; name: string }[];
  attributes: readonly NamedAttribute[];
  currency: string;
  locale: string;
}

/** A part of a filter as a sentence: "Relationship is customer or prospect". */
export function describePart(part: BookWhere[number], named: Named): string {
  const said = words.bookFilter;
  const conditions = "any" in part ? part.any : [part];
  return conditions.map((condition) => describe(condition, named)).join(` ${said.or} `);
}

function describe(condition: BookCondition, named: Named): string {
  const said = words.bookFilter;
  const start = `${fieldName(condition, named)} ${said.tests[condition.op] ?? condition.op}`;
  return "value" in condition ? `${start} ${valueIn(condition, named)}` : start;
}

function fieldName(condition: BookCondition, { attributes }: Named): string {
  if (condition.field !== "attribute") return words.bookFilter.fields[condition.field];
  return attributes.find(({ id }) => id === condition.attributeId)?.name ?? words.bookFilter.fields.attribute;
}

function valueIn(condition: Extract<BookCondition, { value: unknown }>, named: Named): string {
  const said = words.bookFilter;
  const kind = BOOK_FIELDS[condition.field];
  const { value } = condition;
  const one = (item: string | number) => {
    if (kind === "money") return formatMoney(Number(item), named.currency, named.locale);
    if (testsOf(condition.field)[condition.op]?.startsWith("day"))
      return formatDay(String(item), named.locale, "medium");
    return condition.field === "attribute"
      ? observed(String(item), condition.attributeId, named)
      : nameOf(kind, String(item), named);
  };
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (testsOf(condition.field)[condition.op] === "span") return said.inDays(Number(value));
  if (!Array.isArray(value)) return one(value as string | number);
  const items = (value as (string | number)[]).map(one);
  return items.join(condition.op === "between" || condition.op === "all_of" ? ` ${said.and} ` : ` ${said.or} `);
}

/** A value of an attribute with its unit; yes and no in words. */
function observed(item: string, attributeId: string, { attributes }: Named): string {
  const { kind = "text", unit = null } = attributes.find(({ id }) => id === attributeId) ?? {};
  if (kind === "boolean") return item === "true" ? words.bookFilter.yes : words.bookFilter.no;
  return kind === "number" && unit ? `${item} ${unit}` : item;
}

function nameOf(kind: string, item: string, { members, tags, lists, companies }: Named): string {
  const said = words.bookFilter;
  const among = (all: readonly { id: string; name: string }[]) => all.find(({ id }) => id === item)?.name ?? said.gone;
  if (kind === "relationship")
    return (words.companies.relationships as Record<string, string>)[item]?.toLowerCase() ?? item;
  if (item === "me") return said.me;
  if (item === "none") return said.nobody;
  if (kind === "member" || kind === "members") return among(members);
  if (kind === "tags") return among(tags);
  if (kind === "lists") return among(lists);
  if (kind === "company") return among(companies);
  return item;
}
