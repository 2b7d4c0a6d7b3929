import { findAttributesInUse, listCompanyAttributes } from "@tandem/db/attributes/reads";
import { saveAttributeValues } from "@tandem/db/attributes/writes";
import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { Attribute } from "@tandem/domain/attributes/attribute";
import {
  type CompanyAttribute,
  type RecordAttributeValuesInput,
  whatItShouldBe,
} from "@tandem/domain/attributes/attribute-value";
import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";
import { followAttributes } from "./follow-attributes.ts";

/** Writes down what was observed, all or nothing, and answers what the company's attributes are now. */
export function recordAttributeValues(
  ctx: MemberContext,
  companyId: string,
  { source = null, values }: RecordAttributeValuesInput,
): Promise<CompanyAttribute[]> {
  const { clearances } = ctx.actor;
  return inTransaction(ctx.db, async (trx) => {
    const ids = [...new Set(values.map(({ attributeId }) => attributeId))];
    const attributes = await findAttributesInUse(trx, ids, clearances);
    await assertCompanyExists(trx, companyId);
    const observed = values.map((one) => ({ ...one, at: one.observedAt ? new Date(one.observedAt) : ctx.now }));
    const problems = observed.flatMap((one, index) => problemsOf(one, index, { attributes, now: ctx.now }));
    if (problems.length === 0) problems.push(...saidTwice(observed));
    if (problems.length > 0) throw invalid(problems);

    const rows = observed.map(({ attributeId, value, at }) => ({
      id: newId(),
      companyId,
      attributeId,
      value,
      numberValue: attributes.get(attributeId)?.kind === "number" ? value : null,
      observedAt: at,
      recordedAt: ctx.now,
      source,
    }));
    const saved = await saveAttributeValues(trx, rows);
    if (saved.length > 0)
      await recordAudit(trx, ctx, {
        action: "attribute_values.recorded",
        object: "company",
        recordId: companyId,
        companyId,
        changes: { values: saved.length, source },
      });
    await followAttributes(
      trx,
      ctx,
      saved.map((id) => ({ companyId, id })),
    );
    return listCompanyAttributes(trx, companyId, clearances);
  });
}

type Observed = { attributeId: string; value: string; at: Date };

function problemsOf(
  { attributeId, value, at }: Observed,
  index: number,
  { attributes, now }: { attributes: ReadonlyMap<string, Attribute>; now: Date },
): FieldError[] {
  const attribute = attributes.get(attributeId);
  if (!attribute) return [{ path: `values.${index}.attributeId`, message: "is not an attribute" }];
  const should = whatItShouldBe(attribute.kind, value);
  return [
    ...(should ? [{ path: `values.${index}.value`, message: `is not ${should}` }] : []),
    ...(at > now ? [{ path: `values.${index}.observedAt`, message: "lies in the future" }] : []),
  ];
}

function saidTwice(observed: readonly Observed[]): FieldError[] {
  const seen = new Set<string>();
  return observed.flatMap(({ attributeId, at }, index) => {
    const key = `${attributeId} ${at.getTime()}`;
    const isSaid = seen.has(key);
    seen.add(key);
    return isSaid ? [{ path: `values.${index}.observedAt`, message: "has a value above already" }] : [];
  });
}
