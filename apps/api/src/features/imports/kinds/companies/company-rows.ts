import type { KnownCompany } from "@tandem/db/imports/find-companies";
import { RELATIONSHIPS } from "@tandem/domain/companies/company";
import { nameKey } from "@tandem/domain/companies/name-key";
import { relationshipDates } from "@tandem/domain/companies/relationship-dates";
import type { FieldValues, MergedRecord } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Batch } from "../../records/batch.ts";
import { type NewRecord, numberOf } from "../../records/merge-rows.ts";
import { sourceOf } from "../../records/row-identity.ts";

type Merged = { read: ReadRow; known: KnownCompany; merged: MergedRecord };

/** What a company is that nothing was told about: not a choice of a person that an import would have to keep. */
export const COMPANY_DEFAULTS: FieldValues = { relationship: "prospect" };

const EMPTY: FieldValues = {
  domain: null,
  website: null,
  phone: null,
  industry: null,
  employees: null,
  foundedYear: null,
  annualRevenue: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  customerSince: null,
  ownerMemberId: null,
  parentCompanyId: null,
  summary: null,
};

/** By a field, or by learning what this source calls it. */
export const hasChanged = (batch: Batch, { read, known, merged }: Merged): boolean =>
  Object.keys(merged.changes).length > 0 || numberOf(batch, read, known).isNew;

export function newCompanyRow(batch: Batch, { read, id, incoming }: NewRecord) {
  return {
    id,
    ...columnsOf({ ...EMPTY, ...COMPANY_DEFAULTS, ...incoming }),
    ...sourceOf(read, batch.run),
    createdAt: batch.now,
    updatedAt: batch.now,
  };
}

export function changedCompanyRow(batch: Batch, { read, known, merged: { changes } }: Merged) {
  const relationship = RELATIONSHIPS.find((one) => one === changes.relationship);
  const {
    formerSince = known.formerSince,
    formerReason = known.formerReason,
    ...days
  } = relationshipDates(known, { relationship }, batch.today);
  const { source, externalId } = numberOf(batch, read, known);
  const next = { ...known.values, ...days, ...changes };
  return { id: known.id, ...columnsOf(next), formerSince, formerReason, source, externalId, updatedAt: batch.now };
}

function columnsOf({ annualRevenue, ...plain }: FieldValues) {
  const money = annualRevenue && typeof annualRevenue === "object" && "minor" in annualRevenue ? annualRevenue : null;
  return {
    ...plain,
    nameKey: nameKey(String(plain.name)),
    annualRevenueMinor: money?.minor ?? null,
    annualRevenueCurrency: money?.currency ?? null,
  };
}
