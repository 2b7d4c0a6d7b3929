import { findNamedRecords, type NamedRecord, type NamedTarget } from "@tandem/db/imports/find-named";
import type { Batch } from "./batch.ts";
import { isId } from "./row-identity.ts";

export interface NamedLookup {
  /** Null where the row does not say. */
  companyId: string | null;
  text: string;
}

export type ResolvedRecord = NamedRecord | { problem: string };

/**
 * Records by what a cell calls them: our own id, the external id of this source, else the e-mail address, number or name
 * at their company.
 */
export async function resolveNamed(
  batch: Batch,
  target: NamedTarget,
  lookups: readonly NamedLookup[],
): Promise<(lookup: NamedLookup) => ResolvedRecord> {
  if (lookups.length === 0) return () => ({ problem: `There is no such ${target}.` });
  const texts = [...new Set(lookups.map(({ text }) => plain(target, text)))];
  const records = await findNamedRecords(batch.trx, target, batch.run.source, {
    texts,
    ids: texts.filter(isId),
    companyIds: [...new Set(lookups.flatMap(({ companyId }) => companyId ?? []))],
    anywhere: lookups.some(({ companyId }) => companyId === null),
  });
  const byHandle = groupByHandle(records);
  return ({ companyId, text }) => {
    const wanted = plain(target, text);
    return pick(byHandle.get(wanted.toLowerCase()) ?? [], { target, companyId, wanted });
  };
}

export const isNamedTarget = (to: string): to is NamedTarget =>
  ["contact", "deal", "order", "subscription", "service", "ticket"].includes(to);

/** A ticket is also called #1001. */
const plain = (target: NamedTarget, text: string) => (target === "ticket" ? text.replace(/^#/, "") : text);

function groupByHandle(records: readonly NamedRecord[]): Map<string, NamedRecord[]> {
  const groups = new Map<string, NamedRecord[]>();
  for (const record of records)
    for (const handle of new Set([record.id, record.name, record.externalId ?? record.id, ...record.emails])) {
      const group = groups.get(handle.toLowerCase());
      if (group) group.push(record);
      else groups.set(handle.toLowerCase(), [record]);
    }
  return groups;
}

function pick(
  candidates: readonly NamedRecord[],
  { target, companyId, wanted }: { target: NamedTarget; companyId: string | null; wanted: string },
): ResolvedRecord {
  const here = candidates.filter((one) => companyId === null || one.companyId === companyId);
  const numbered = here.filter(({ id, externalId }) => externalId === wanted || id === wanted.toLowerCase());
  const active = here.filter(({ archived }) => !archived);
  const mailed = active.filter(({ emails }) => emails.includes(wanted.toLowerCase()));
  const called = companyId === null && target !== "ticket" ? [] : active;
  const found = [numbered, mailed, called].find(({ length }) => length > 0) ?? [];
  const [only, another] = found;
  if (another)
    return {
      problem: `Several ${target}s are called so: use the external id${companyId ? "" : ", or name the company"}.`,
    };
  if (only) return only;
  const elsewhere = candidates.find(({ id, externalId }) => externalId === wanted || id === wanted.toLowerCase());
  return { problem: elsewhere ? `It belongs to ${elsewhere.companyName}.` : unknown(target, companyId) };
}

function unknown(target: NamedTarget, companyId: string | null): string {
  const handles = {
    contact: "external id, e-mail address or name",
    order: "external id or number",
    ticket: "external id or number",
  };
  const by = target in handles ? handles[target as keyof typeof handles] : "external id or name";
  return companyId ? `The company has no ${target} of this ${by}.` : `There is no ${target} of this external id.`;
}
