import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";
import { BOOK_FIELDS, testsOf } from "@tandem/domain/companies/book-fields";
import { formatDay } from "@tandem/ui/format/days";
import { formatMoney } from "@tandem/ui/format/money";
import * as words from "~/messages/en.ts";

/** What conditions name by id, and how amounts and days are written here. */
export interface Named {
  members: readonly { id: string; name: string }[];
  tags: readonly { id: string; name: string }[];
  lists: readonly { id: string; name: string }[];
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
  const start = `${said.fields[condition.field]} ${said.tests[condition.op] ?? condition.op}`;
  return "value" in condition ? `${start} ${valueIn(condition, named)}` : start;
}

function valueIn(condition: Extract<BookCondition, { value: unknown }>, named: Named): string {
  const said = words.bookFilter;
  const kind = BOOK_FIELDS[condition.field];
  const { value } = condition;
  const one = (item: string | number) => {
    if (kind === "money") return formatMoney(Number(item), named.currency, named.locale);
    if (testsOf(condition.field)[condition.op]?.startsWith("day"))
      return formatDay(String(item), named.locale, "medium");
    return nameOf(kind, String(item), named);
  };
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (testsOf(condition.field)[condition.op] === "span") return said.inDays(Number(value));
  if (!Array.isArray(value)) return one(value as string | number);
  const items = (value as (string | number)[]).map(one);
  return items.join(condition.op === "between" || condition.op === "all_of" ? ` ${said.and} ` : ` ${said.or} `);
}

function nameOf(kind: string, item: string, { members, tags, lists }: Named): string {
  const said = words.bookFilter;
  const among = (all: readonly { id: string; name: string }[]) => all.find(({ id }) => id === item)?.name ?? said.gone;
  if (kind === "relationship")
    return (words.companies.relationships as Record<string, string>)[item]?.toLowerCase() ?? item;
  if (item === "me") return said.me;
  if (item === "none") return said.nobody;
  if (kind === "member" || kind === "members") return among(members);
  if (kind === "tags") return among(tags);
  if (kind === "lists") return among(lists);
  return item;
}
