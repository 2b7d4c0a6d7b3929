import { createHash } from "node:crypto";
import { newId } from "@tandem/db/ids";
import { findAttributesCalled, type KnownAttribute } from "@tandem/db/imports/find-attributes";
import { insertRows } from "@tandem/db/records/bulk-rows";
import type { Batch } from "./batch.ts";
import { rememberCreated } from "./remember-references.ts";

export interface ResolvedAttributes {
  /** The attribute a text names; one that nobody knows yet has its id already. */
  of(text: string): KnownAttribute;
  /** Attributes that were unknown come into being when a row that names them is in. */
  addMissing(usedIds: ReadonlySet<string>): Promise<void>;
}

const NUMBER = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Attributes by key or name; a new one holds numbers where every value that rows give for it is a number, else text. */
export async function resolveAttributes(
  batch: Batch,
  lookups: readonly { text: string; value: string | null }[],
): Promise<ResolvedAttributes> {
  const texts = [...new Set(lookups.map(({ text }) => text))];
  const attributes = texts.length > 0 ? await findAttributesCalled(batch.trx, texts, texts.map(keyOf)) : [];
  const known = (text: string) =>
    attributes.find(({ key }) => key === text) ??
    attributes.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ??
    attributes.find(({ key }) => key === keyOf(text));
  const missing: KnownAttribute[] = [];
  for (const text of texts.filter((one) => !known(one))) {
    const values = lookups.filter((one) => keyOf(one.text) === keyOf(text)).flatMap(({ value }) => value ?? []);
    const kind = values.every((value) => NUMBER.test(value)) ? "number" : "text";
    const attribute: KnownAttribute = { id: newId(), key: keyOf(text), name: text.slice(0, 120), kind };
    attributes.push(attribute);
    missing.push(attribute);
  }
  return {
    of: (text) => known(text) as KnownAttribute,
    addMissing: async (usedIds) => {
      const added = missing.filter(({ id }) => usedIds.has(id));
      await insertRows(
        batch.trx,
        "attributes",
        added.map((attribute) => ({ ...attribute, sensitivity: "internal", createdAt: batch.now })),
      );
      await rememberCreated(batch, "attribute", added);
    },
  };
}

/** "Net Promoter Score" is net_promoter_score. */
function keyOf(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[0-9_]+|_+$/g, "");
  return words.slice(0, 60) || `attribute_${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}
