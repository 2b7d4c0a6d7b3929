import { newId } from "@tandem/db/ids";
import { updateProduct } from "@tandem/db/imports/fill-records";
import { findProductsCalled, type KnownProduct } from "@tandem/db/imports/find-references";
import { insertRows } from "@tandem/db/records/bulk-rows";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { toMoney } from "@tandem/domain/imports/to-minor";
import { type Batch, type KindOfRecord, type RowOutcome, reject, sift, textOf, textsOf } from "../../records/batch.ts";
import { rememberCreated, rememberUpdated } from "../../records/remember-references.ts";

/** Products are told apart by name, however it is capitalised. What the file gives replaces what was there. */
export const products: KindOfRecord = {
  identitiesOf: (read) => [textOf(read, "name")?.toLowerCase() ?? ""],

  async upsert(batch, reads) {
    const outcomes: RowOutcome[] = [];
    const known = await findProductsCalled(batch.trx, textsOf(reads, "name"));
    const rows = sift(
      reads.map((read) => ({ read, price: priceOf(batch, read) })),
      outcomes,
      ({ read, price }) => (price && "problem" in price ? reject(read, "price", `It ${price.problem}.`) : null),
    );
    const added: KnownProduct[] = [];
    for (const { read, price } of rows) {
      const name = textOf(read, "name") ?? "";
      const current = known.find((product) => product.name.toLowerCase() === name.toLowerCase());
      const money = price && "minor" in price ? { priceMinor: price.minor, currency: price.currency } : {};
      const series = textOf(read, "series");
      const next = {
        id: newId(),
        series: null,
        priceMinor: null,
        currency: null,
        ...current,
        ...money,
        ...(series && { series }),
        name,
      };
      if (!current) added.push(next);
      else if (!isSameProduct(current, next)) {
        await updateProduct(batch.trx, next);
        await rememberUpdated(batch, "product", current.id, { before: { ...current }, after: { ...next } });
      }
      const result = !current ? "created" : isSameProduct(current, next) ? "unchanged" : "updated";
      outcomes.push({ row: read.row, result, kept: 0 });
    }
    await insertRows(
      batch.trx,
      "products",
      added.map((product) => ({ ...product, createdAt: batch.now })),
    );
    await rememberCreated(batch, "product", added);
    return outcomes;
  },
};

function priceOf(batch: Batch, read: ReadRow) {
  const decimal = textOf(read, "price");
  if (decimal === null) return null;
  return decimal.startsWith("-")
    ? { problem: "is below zero" }
    : toMoney(decimal, textOf(read, "currency") ?? batch.currency);
}

const isSameProduct = (one: KnownProduct, other: KnownProduct) =>
  (["name", "series", "priceMinor", "currency"] as const).every((field) => one[field] === other[field]);
