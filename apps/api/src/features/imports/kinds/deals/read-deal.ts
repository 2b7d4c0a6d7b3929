import type { KnownProduct, KnownStage } from "@tandem/db/imports/find-references";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { toMoney } from "@tandem/domain/imports/to-minor";
import { textOf } from "../../records/batch.ts";
import type { ResolvedCompany } from "../../records/resolve-companies.ts";
import type { ResolvedMembers } from "../../records/resolve-members.ts";
import type { NamedLookup, ResolvedRecord } from "../../records/resolve-named.ts";

export interface DealReferences {
  stages: readonly KnownStage[];
  products: readonly KnownProduct[];
  owners: ResolvedMembers;
  company: ResolvedCompany;
  contactOf: (lookup: NamedLookup) => ResolvedRecord;
  currency: string;
}

export type DealOfRow =
  | { company: { id: string; name: string }; values: FieldValues; defaultName: string }
  | { field: string; problem: string };

/** What the row says of a deal, with the records it names; the owner is still to be looked up, as it may be a new one. */
export function readDeal(
  read: ReadRow,
  { stages, products, owners, company, contactOf, currency }: DealReferences,
): DealOfRow {
  if ("problem" in company) return { field: "company", problem: company.problem };
  const stage = stages.find(({ name }) => name.toLowerCase() === textOf(read, "stage")?.toLowerCase());
  if (!stage)
    return { field: "stage", problem: `It is none of the stages ${stages.map(({ name }) => name).join(", ")}.` };
  const stranger = owners.problemOf(textOf(read, "owner") ?? "");
  if (stranger) return { field: "owner", problem: stranger };
  const productName = textOf(read, "product");
  const product = products.find(({ name }) => name.toLowerCase() === productName?.toLowerCase());
  if (productName && !product)
    return {
      field: "product",
      problem: "A product's name has at most 200 characters.",
    };
  const contactName = textOf(read, "contact");
  const contact = contactName === null ? null : contactOf({ companyId: company.id, text: contactName });
  if (contact && "problem" in contact) return { field: "contact", problem: contact.problem };
  const amount = textOf(read, "value");
  const value = amount === null ? null : toMoney(amount, textOf(read, "currency") ?? currency);
  if (value && "problem" in value) return { field: "value", problem: `It ${value.problem}.` };
  return {
    company,
    defaultName: `${product?.name ?? "Deal"} for ${company.name}`.slice(0, 200),
    values: {
      ...daysOf(read, stage),
      ...given(read, ["name", "probability", "nextStep", "lostReason"]),
      ...(contact && { contactId: contact.id }),
      ...(value && { value }),
      ...(product && { productIds: [product.id] }),
      stageId: stage.id,
    },
  };
}

const given = ({ values }: ReadRow, fields: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

/** Many systems have one closing day: of an open deal it is the day on which it is expected to close. */
function daysOf(read: ReadRow, stage: KnownStage): FieldValues {
  const openedOn = textOf(read, "openedOn");
  const closedOn = textOf(read, "closedOn");
  const expectedCloseOn = textOf(read, "expectedCloseOn") ?? (stage.kind === "open" ? closedOn : null);
  return {
    ...(openedOn && { openedOn }),
    ...(expectedCloseOn && { expectedCloseOn }),
    ...(closedOn && stage.kind !== "open" && { closedOn }),
  };
}
