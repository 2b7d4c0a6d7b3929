import { SYSTEM } from "@tandem/domain/access/actor";
import type { AttributeKind } from "@tandem/domain/attributes/attribute";
import { whatItShouldBe } from "@tandem/domain/attributes/attribute-value";
import { followAttributes } from "../../../attributes/follow-attributes.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";

/** What was observed of a company's attribute at a time: one value per attribute and time. */
export const attributeValues = recordsOfCompanies({
  kind: "attribute_values",
  object: "attribute_value",
  table: "attributeValues",
  isBesideTheBook: true,
  numbered: "company",
  natural: { values: ["attributeId", "observedAt"], when: "always" },
  columns: { attribute: "attributeId", observedAt: "observedAt", value: "value" },

  check: ({ value }, { named }) => {
    const { kind = "text", name } = named.attribute ?? {};
    const problem = whatItShouldBe(kind as AttributeKind, String(value));
    return problem ? { field: "value", problem: `${name} is ${problem}.` } : null;
  },

  derived: ({ value }, { named }) => ({
    numberValue: named.attribute?.kind === "number" ? String(value) : null,
  }),

  /** A trial leaves objectives alone: they would be locked until it is rolled back. */
  follow: async ({ trx, run, now }, { created, changed }) => {
    if (run.dryRun) return;
    const ctx = { actor: SYSTEM, now, requestId: `import-${run.id}` };
    await followAttributes(
      trx,
      ctx,
      [...created, ...changed].map(({ companyId, id }) => ({ companyId, id })),
    );
  },
});
