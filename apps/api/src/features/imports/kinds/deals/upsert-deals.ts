import { newId } from "@tandem/db/ids";
import { type KnownDeal, lockDealsByIdentity } from "@tandem/db/imports/find-deals";
import { findForeignIds } from "@tandem/db/imports/find-records";
import { listFirstPipelineStages, listRates } from "@tandem/db/imports/find-references";
import { type FollowedCopy, followRecords } from "@tandem/db/imports/follow-timeline";
import { replaceProducts } from "@tandem/db/imports/write-deals";
import { insertRows, updateRows } from "@tandem/db/records/bulk-rows";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type KindOfRecord, type RowOutcome, reject, sift, textOf, textsOf } from "../../records/batch.ts";
import { joinTeams } from "../../records/join-teams.ts";
import { type MatchedRow, mergeRows, type NewRecord, outcomeOf, outcomeOfNew } from "../../records/merge-rows.ts";
import { rememberSources } from "../../records/remember-sources.ts";
import { type ResolvedCompany, resolveCompanies } from "../../records/resolve-companies.ts";
import { resolveMembers } from "../../records/resolve-members.ts";
import { resolveNamed } from "../../records/resolve-named.ts";
import { resolveProducts } from "../../records/resolve-products.ts";
import { identityOf, siftIdentities } from "../../records/row-identity.ts";
import { changedDealRow, type DealBatch, hasDealChanged, newDealRow, productRows } from "./deal-rows.ts";
import { matchDeal } from "./match-deal.ts";
import { readDeal } from "./read-deal.ts";
import { type MergedDeal, refuseMergedDeal, refuseNewDeal, tieToStage } from "./settle-deal.ts";
import { tellDeals } from "./tell-deals.ts";

/** Deals are told apart by external id, else by name at their company where the import was told to. */
export const deals: KindOfRecord = {
  identitiesOf: (read, { options }) => [
    ...textsOf([read], "tandemId").map((id) => `tandem ${id}`),
    ...textsOf([read], "externalId").map((id) => `id ${id}`),
    ...(options.matchName ? textsOf([read], "name").map((name) => `name ${nameKey(name)}`) : []),
  ],

  async upsert(batch, all) {
    const outcomes: RowOutcome[] = [];
    const { reads, ...identities } = siftIdentities(all, batch.run, outcomes);
    const stages = await listFirstPipelineStages(batch.trx);
    const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
    const contactOf = await resolveNamed(batch, "contact", contactLookups(reads, companyOf));
    const products = await resolveProducts(batch, textsOf(reads, "product"));
    const owners = await resolveMembers(batch, textsOf(reads, "owner"));
    const found = reads.map((read) => ({
      read,
      place: readDeal(read, {
        stages,
        products: products.all,
        owners,
        company: companyOf(textOf(read, "company") ?? ""),
        contactOf,
        currency: batch.currency,
      }),
    }));
    const placed = sift(found, outcomes, ({ read, place }) =>
      "problem" in place ? reject(read, place.field, place.problem) : null,
    ).flatMap(({ read, place }) => ("company" in place ? [{ read, place }] : []));
    const known = await lockDealsByIdentity(batch.trx, {
      ...identities,
      companyIds: [...new Set(placed.map(({ place }) => place.company.id))],
      names: batch.run.options.matchName ? textsOf(reads, "name") : [],
    });
    const unknownIds = identities.ids.filter((id) => !known.some((one) => one.id === id));
    const foreign = await findForeignIds(batch.trx, "deals", unknownIds);
    const rows = sift(
      placed.map((row) => ({
        ...row,
        match: matchDeal(known, { ...row, companyId: row.place.company.id }, batch.run, foreign),
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
          id: identityOf(read, batch.run).tandemId ?? newId(),
          companyId: place.company.id,
          incoming: { name: place.defaultName, ...incoming },
        });
    }
    const deal: DealBatch = { ...batch, stages, rates: await listRates(batch.trx) };
    const created = sift(fresh, outcomes, (row) => refuseNewDeal(row, stages));
    const told = (await mergeRows(batch, "deal", matched)).map((row) => tieToStage(row, stages));
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
    await followRecords(batch.trx, "deal", merged.flatMap(renamedCopy));
    await addTimelineEvents(batch.trx, history.events);
    await rememberSources(batch, "deal", { created, merged, changed });
    await joinTeams(batch, [
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

const contactLookups = (reads: readonly ReadRow[], companyOf: (text: string) => ResolvedCompany) =>
  reads.flatMap((read) => {
    const company = companyOf(textOf(read, "company") ?? "");
    const text = textOf(read, "contact");
    return text !== null && "id" in company ? [{ companyId: company.id, text }] : [];
  });

const renamedCopy = ({ known: { companyId, id }, merged: { changes } }: MergedDeal): FollowedCopy[] =>
  typeof changes.name === "string" ? [{ companyId, recordId: id, title: changes.name }] : [];
