import { newId } from "@tandem/db/ids";
import { findProductsCalled, type KnownProduct } from "@tandem/db/imports/find-references";
import { insertRows } from "@tandem/db/records/bulk-rows";
import type { Batch } from "./batch.ts";
import { rememberCreated } from "./remember-references.ts";

export interface ResolvedProducts {
  /** Every product the texts name; one that nobody knows yet has its id already. */
  all: readonly KnownProduct[];
  /** Products that were unknown come into being, without a price, when a row that names them is in. */
  addMissing(usedIds: ReadonlySet<string>): Promise<void>;
}

const LONGEST_NAME = 200;

/** Products by name, however it is capitalised; a name too long to be one is left out. */
export async function resolveProducts(batch: Batch, texts: string[]): Promise<ResolvedProducts> {
  const known = await findProductsCalled(batch.trx, texts);
  const isKnown = (text: string) => known.some(({ name }) => name.toLowerCase() === text.toLowerCase());
  const firstSpellings = new Map(texts.toReversed().map((text) => [text.toLowerCase(), text])).values();
  const missing = [...firstSpellings]
    .filter((text) => !isKnown(text) && text.length <= LONGEST_NAME)
    .map((name): KnownProduct => ({ id: newId(), name, series: null, priceMinor: null, currency: null }));
  return {
    all: [...known, ...missing],
    addMissing: async (usedIds) => {
      const used = missing.filter(({ id }) => usedIds.has(id));
      await insertRows(
        batch.trx,
        "products",
        used.map((product) => ({ ...product, createdAt: batch.now })),
      );
      await rememberCreated(batch, "product", used);
    },
  };
}
