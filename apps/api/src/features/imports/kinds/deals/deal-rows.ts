import type { KnownRate, KnownStage } from "@tandem/db/imports/find-references";
import type { DealProduct } from "@tandem/db/imports/write-deals";
import type { Money } from "@tandem/domain/fields/money";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import { toReportingMinor } from "@tandem/domain/money/to-reporting-minor";
import { startOfWorkspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { Batch } from "../../records/batch.ts";
import { type NewRecord, numberOf } from "../../records/merge-rows.ts";
import { sourceOf } from "../../records/row-identity.ts";
import type { MergedDeal } from "./settle-deal.ts";

export type DealBatch = Batch & { stages: readonly KnownStage[]; rates: readonly KnownRate[] };

const EMPTY: FieldValues = {
  value: null,
  ownerMemberId: null,
  openedOn: null,
  expectedCloseOn: null,
  closedOn: null,
  contactId: null,
  probability: null,
  nextStep: null,
  lostReason: null,
};

/** By a field, or by learning what this source calls it. */
export const hasDealChanged = (batch: Batch, { read, known, merged }: MergedDeal): boolean =>
  Object.keys(merged.changes).length > 0 || numberOf(batch, read, known).isNew;

export function newDealRow(batch: DealBatch, { read, id, companyId, incoming }: NewRecord) {
  const values = { ...EMPTY, ...incoming };
  const stage = stageOf(batch, values.stageId);
  return {
    companyId,
    id,
    ...columnsOf(batch, values),
    pipelineId: stage?.pipelineId,
    stageKind: stage?.kind,
    stageSince: stageSince(batch, values),
    ...sourceOf(read, batch.run),
    createdAt: batch.now,
    updatedAt: batch.now,
  };
}

export function changedDealRow(batch: DealBatch, { read, known, merged: { changes } }: MergedDeal) {
  const values = { ...known.values, ...changes };
  const stage = changes.stageId === undefined ? undefined : stageOf(batch, changes.stageId);
  const { source, externalId } = numberOf(batch, read, known);
  return {
    companyId: known.companyId,
    id: known.id,
    ...columnsOf(batch, values),
    pipelineId: stage?.pipelineId ?? known.pipelineId,
    stageKind: stage?.kind ?? known.stageKind,
    stageSince: stage ? stageSince(batch, values) : known.stageSince,
    source,
    externalId,
    updatedAt: batch.now,
  };
}

export function productRows({
  created,
  merged,
}: {
  created: readonly NewRecord[];
  merged: readonly MergedDeal[];
}): DealProduct[] {
  return [
    ...created.map(({ companyId, id, incoming }) => ({ companyId, dealId: id, ids: incoming.productIds })),
    ...merged.map(({ known, merged: { changes } }) => ({
      companyId: known.companyId,
      dealId: known.id,
      ids: changes.productIds,
    })),
  ].flatMap(({ companyId, dealId, ids }) =>
    Array.isArray(ids) ? ids.map((productId: string) => ({ companyId, dealId, productId })) : [],
  );
}

/** A closed deal has been in its stage since it was closed, an open one since it was opened, as far as the file tells. */
export function stageSince({ now, timeZone }: Batch, { closedOn, openedOn }: FieldValues): Date {
  const day = closedOn ?? openedOn;
  return typeof day === "string" ? startOfWorkspaceDay(day, timeZone) : now;
}

export const stageOf = ({ stages }: DealBatch, stageId: FieldValue | undefined) =>
  stages.find(({ id }) => id === stageId);

export const moneyOf = (value: FieldValue | undefined): Money | null =>
  value && typeof value === "object" && "minor" in value ? value : null;

function columnsOf(batch: DealBatch, { value, productIds: _, ...plain }: FieldValues) {
  const money = moneyOf(value);
  const day = typeof plain.closedOn === "string" ? plain.closedOn : batch.today;
  return {
    ...plain,
    valueMinor: money?.minor ?? null,
    currency: money?.currency ?? null,
    reportingMinor: money && reportingMinor(batch, money, day),
  };
}

/** At the rate of the closing day, or of today; null where none is known. */
function reportingMinor({ rates, currency }: DealBatch, money: Money, day: string): number | null {
  if (money.currency === currency) return money.minor;
  const rate = rates.find((one) => one.currency === money.currency && one.validFrom <= day);
  return rate ? toReportingMinor(money, { rate: rate.rate, reportingCurrency: currency }) : null;
}
