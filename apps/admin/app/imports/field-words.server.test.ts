import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import { expect, it } from "vitest";
import * as words from "~/messages/en.ts";

it("has a word for every kind that can be imported, and for every field", () => {
  const { kinds, fields } = words.imports;
  expect(Object.keys(kinds)).toEqual([...IMPORT_KINDS]);
  const names = Object.values(IMPORT_FIELDS).flatMap((kind) => kind.fields.map(({ name }) => name));
  expect([...new Set(names)].filter((name) => !(name in fields))).toEqual([]);
});
