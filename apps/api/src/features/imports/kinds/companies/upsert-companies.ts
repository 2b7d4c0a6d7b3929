import { lockCompanyTree } from "@tandem/db/companies/writes";
import { newId } from "@tandem/db/ids";
import {
  type KnownCompany,
  listParents,
  lockCompaniesByIdentity,
  lockDomains,
} from "@tandem/db/imports/find-companies";
import { insertRows, updateRows } from "@tandem/db/records/bulk-rows";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { toMoney } from "@tandem/domain/imports/to-minor";
import { type Batch, type KindOfRecord, type RowOutcome, reject, sift, textOf, textsOf } from "../../records/batch.ts";
import { joinTeams } from "../../records/join-teams.ts";
import {
  type MatchedRow,
  type MergedRow,
  mergeRows,
  type NewRecord,
  outcomeOf,
  outcomeOfNew,
} from "../../records/merge-rows.ts";
import { rememberSources } from "../../records/remember-sources.ts";
import { type ResolvedCompany, resolveCompanies, UNKNOWN_COMPANY } from "../../records/resolve-companies.ts";
import { resolveMembers } from "../../records/resolve-members.ts";
import { identityOf, siftIdentities, withoutIdentity } from "../../records/row-identity.ts";
import { COMPANY_DEFAULTS, changedCompanyRow, hasChanged, newCompanyRow } from "./company-rows.ts";
import { matchCompany } from "./match-company.ts";

type Matched = MergedRow<KnownCompany & { companyId: string }>;

/** Companies are told apart by external id, else by domain, else by exact name where the import was told to. */
export const companies: KindOfRecord = {
  secondLookFor: UNKNOWN_COMPANY,

  identitiesOf: (read, { options }) => [
    ...textsOf([read], "tandemId").map((id) => `tandem ${id}`),
    ...textsOf([read], "externalId").map((id) => `id ${id}`),
    ...textsOf([read], "domain").map((domain) => `domain ${domain}`),
    ...(options.matchName ? textsOf([read], "name").map((name) => `name ${nameKey(name)}`) : []),
  ],

  async upsert(batch, all) {
    const outcomes: RowOutcome[] = [];
    const { reads, ...identities } = siftIdentities(all, batch.run, outcomes);
    const parents = await resolveCompanies(batch, textsOf(reads, "parent"));
    const owners = await resolveMembers(batch, textsOf(reads, "owner"));
    const { options, dryRun } = batch.run;
    if (!dryRun) await lockDomains(batch.trx, textsOf(reads, "domain"));
    const known = await lockCompaniesByIdentity(batch.trx, {
      ...identities,
      domains: textsOf(reads, "domain"),
      nameKeys: options.matchName ? textsOf(reads, "name").map(nameKey) : [],
    });
    const rows = sift(
      reads.map((read) => ({ read, match: matchCompany(known, read, batch.run), parent: parentOf(read, parents) })),
      outcomes,
      ({ read, match, parent }) => {
        if (match && "problem" in match) return reject(read, match.field, match.problem);
        const owner = textOf(read, "owner");
        const stranger = owner && owners.problemOf(owner);
        if (stranger) return reject(read, "owner", stranger);
        const revenue = revenueOf(batch, read);
        if (revenue && "problem" in revenue) return reject(read, "annualRevenue", `It ${revenue.problem}.`);
        if (!parent || "id" in parent) return null;
        const refusal = reject(read, "parent", parent.problem);
        return parent.problem === UNKNOWN_COMPANY && refusal.result === "rejected"
          ? { ...refusal, result: "waiting" }
          : refusal;
      },
    );
    await owners.addMissing(
      textsOf(
        rows.map(({ read }) => read),
        "owner",
      ),
      null,
    );

    const created: NewRecord[] = [];
    const matched: MatchedRow<Matched["known"]>[] = [];
    for (const { read, match, parent } of rows) {
      const owner = textOf(read, "owner");
      const incoming = incomingOf(batch, read, {
        ...(owner !== null && { ownerMemberId: owners.idOf(owner) }),
        ...(parent && "id" in parent && { parentCompanyId: parent.id }),
      });
      const id = identityOf(read, batch.run).tandemId ?? newId();
      if (match && "id" in match) matched.push({ read, known: { ...match, companyId: match.id }, incoming });
      else created.push({ read, id, companyId: id, incoming });
    }
    const merged = await refuseCircles(batch, await mergeRows(batch, "company", matched, COMPANY_DEFAULTS), outcomes);
    const changed = merged.filter((row) => hasChanged(batch, row));
    await insertRows(
      batch.trx,
      "companies",
      created.map((row) => newCompanyRow(batch, row)),
    );
    await updateRows(
      batch.trx,
      "companies",
      changed.map((row) => changedCompanyRow(batch, row)),
    );
    await rememberSources(batch, "company", { created, merged, changed });
    await joinTeams(batch, [
      ...created.map(({ companyId, incoming }) => ({ companyId, memberId: incoming.ownerMemberId })),
      ...merged.map(({ known, merged: { changes } }) => ({ companyId: known.id, memberId: changes.ownerMemberId })),
    ]);
    return [
      ...outcomes,
      ...created.map((row) => outcomeOfNew(batch, row)),
      ...merged.map((row) => outcomeOf(batch, row, changed.includes(row))),
    ];
  },
};

function parentOf(read: ReadRow, parents: (text: string) => ResolvedCompany): ResolvedCompany | null {
  const text = textOf(read, "parent");
  return text === null ? null : parents(text);
}

function revenueOf(batch: Batch, read: ReadRow) {
  const decimal = textOf(read, "annualRevenue");
  return decimal === null ? null : toMoney(decimal, textOf(read, "currency") ?? batch.currency);
}

function incomingOf(batch: Batch, read: ReadRow, references: FieldValues): FieldValues {
  const { currency: _, annualRevenue: __, owner: ___, parent: ____, ...plain } = read.values;
  const revenue = revenueOf(batch, read);
  return { ...withoutIdentity(plain), ...references, ...(revenue && "minor" in revenue && { annualRevenue: revenue }) };
}

/** A row that would put a company above itself is refused, also where several rows close the circle together. */
async function refuseCircles(batch: Batch, merged: Matched[], outcomes: RowOutcome[]): Promise<Matched[]> {
  const moved = merged.flatMap(({ merged: { changes } }) => changes.parentCompanyId ?? []).map(String);
  if (moved.length === 0) return merged;
  if (!batch.run.dryRun) await lockCompanyTree(batch.trx);
  const above = await listParents(batch.trx, moved);
  return sift(merged, outcomes, ({ read, known, merged: { changes } }) => {
    const parentId = changes.parentCompanyId;
    if (typeof parentId !== "string") return null;
    for (let up: string | null | undefined = parentId, steps = 0; up && steps < 1000; up = above.get(up), steps++)
      if (up === known.id) return reject(read, "parent", "It would put the company above itself.");
    above.set(known.id, parentId);
    return null;
  });
}
