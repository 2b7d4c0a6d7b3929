import { newId } from "@tandem/db/ids";
import { insertRows, updateRows } from "@tandem/db/imports/bulk-rows";
import { type KnownDeal, lockDealsByIdentity } from "@tandem/db/imports/find-deals";
import { listFirstPipelineStages, listRates } from "@tandem/db/imports/find-references";
import { replaceProducts } from "@tandem/db/imports/write-deals";
import { joinTeams } from "@tandem/db/imports/write-effects";
import { addTimelineEvents, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { type KindOfRecord, type RowOutcome, reject, sift, textOf, textsOf } from "../../records/batch.ts";
import {
  type MatchedRow,
  mergeRows,
  type NewRecord,
  outcomeOf,
  outcomeOfNew,
  rememberSources,
} from "../../records/merge-rows.ts";
import { resolveCompanies } from "../../records/resolve-companies.ts";
import { resolveMembers } from "../../records/resolve-members.ts";
import { resolveProducts } from "../../records/resolve-products.ts";
import { changedDealRow, type DealBatch, hasDealChanged, newDealRow, productRows } from "./deal-rows.ts";
import { matchDeal } from "./match-deal.ts";
import { readDeal } from "./read-deal.ts";
import { refuseMergedDeal, refuseNewDeal, tieClosingToStage } from "./settle-deal.ts";
import { tellDeals } from "./tell-deals.ts";

/** Deals are told apart by external id, else by name at their company where the import was told to. */
export const deals: KindOfRecord = {
  identitiesOf: (read, { options }) => [
    ...textsOf([read], "externalId").map((id) => `id ${id}`),
    ...(options.matchName ? textsOf([read], "name").map((name) => `name ${nameKey(name)}`) : []),
  ],

  async upsert(batch, reads) {
    const outcomes: RowOutcome[] = [];
    const stages = await listFirstPipelineStages(batch.trx);
    const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
    const products = await resolveProducts(batch, textsOf(reads, "product"));
    const owners = await resolveMembers(batch, textsOf(reads, "owner"));
    const found = reads.map((read) => ({
      read,
      place: readDeal(read, {
        stages,
        products: products.all,
        owners,
        company: companyOf(textOf(read, "company") ?? ""),
        currency: batch.currency,
      }),
    }));
    const placed = sift(found, outcomes, ({ read, place }) =>
      "problem" in place ? reject(read, place.field, place.problem) : null,
    ).flatMap(({ read, place }) => ("company" in place ? [{ read, place }] : []));
    const known = await lockDealsByIdentity(batch.trx, batch.run.source, {
      externalIds: textsOf(reads, "externalId"),
      companyIds: batch.run.options.matchName ? [...new Set(placed.map(({ place }) => place.company.id))] : [],
      names: batch.run.options.matchName ? textsOf(reads, "name") : [],
    });
    const rows = sift(
      placed.map((row) => ({
        ...row,
        match: matchDeal(known, { ...row, companyId: row.place.company.id }, batch.run),
      })),
      outcomes,
      ({ read, match }) => (match && "problem" in match ? reject(read, match.field, match.problem) : null),
    );
    await owners.addMissing(
      textsOf(
        rows.map(({ read }) => read),
        "owner",
      ),
      "sales",
    );

    const fresh: NewRecord[] = [];
    const matched: MatchedRow<KnownDeal>[] = [];
    for (const { read, place, match } of rows) {
      const owner = textOf(read, "owner");
      const incoming: FieldValues = { ...place.values, ...(owner !== null && { ownerMemberId: owners.idOf(owner) }) };
      if (match && "id" in match) matched.push({ read, known: match, incoming });
      else
        fresh.push({
          read,
          id: newId(),
          companyId: place.company.id,
          incoming: { name: place.defaultName, ...incoming },
        });
    }
    const deal: DealBatch = { ...batch, stages, rates: await listRates(batch.trx) };
    const created = sift(fresh, outcomes, (row) => refuseNewDeal(row, stages));
    const told = (await mergeRows(batch, "deal", matched)).map((row) => tieClosingToStage(row, stages));
    const merged = sift(told, outcomes, (row) => refuseMergedDeal(row, stages));
    const changed = merged.filter((row) => hasDealChanged(batch, row));
    await insertRows(
      batch.trx,
      "deals",
      created.map((row) => newDealRow(deal, row)),
    );
    await updateRows(
      batch.trx,
      "deals",
      changed.map((row) => changedDealRow(deal, row)),
    );
    const sold = productRows({ created, merged });
    await products.addMissing(new Set(sold.map(({ productId }) => productId)));
    await replaceProducts(batch.trx, sold);
    const history = tellDeals(deal, { created, merged });
    await insertRows(batch.trx, "dealStageChanges", history.moves);
    for (const {
      known: renamed,
      merged: { changes },
    } of merged)
      if (typeof changes.name === "string")
        await updateTimelineCopies(batch.trx, renamed.companyId, "deal", renamed.id, { title: changes.name });
    await addTimelineEvents(batch.trx, history.events);
    await rememberSources(batch, "deal", { created, merged });
    await joinTeams(batch.trx, [
      ...created.map(({ companyId, incoming }) => ({ companyId, memberId: incoming.ownerMemberId })),
      ...merged.map(({ known: { companyId }, merged: { changes } }) => ({
        companyId,
        memberId: changes.ownerMemberId,
      })),
    ]);
    return [
      ...outcomes,
      ...created.map((row) => outcomeOfNew(batch, row)),
      ...merged.map((row) => outcomeOf(batch, row, changed.includes(row))),
    ];
  },
};
