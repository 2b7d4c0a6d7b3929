import { MEMBER_JOBS } from "../access/actor.ts";
import { RELATIONSHIPS } from "../companies/company.ts";
import { CONTACT_ROLES } from "../contacts/contact.ts";
import type { ImportKind } from "./import.ts";

export type FieldType =
  | { type: "text"; max: number }
  | { type: "email" | "domain" | "web" | "day" | "decimal" | "currency" }
  | { type: "integer"; min: number; max: number }
  | { type: "choice" | "choices"; options: readonly string[] }
  /** Names another record: a company by external id, domain or name; a member by e-mail or name; a product or a stage by name. */
  | { type: "reference" };

export type Field = FieldType & {
  name: string;
  /** What a row is told that does not give it. */
  required?: string;
};

export interface KindFields {
  noun: string;
  fields: readonly Field[];
  /** Fields that together stand in for one that is not mapped. */
  parts?: { of: string; from: readonly string[] };
}

const text = (max: number) => ({ type: "text", max }) as const;
const externalId = { name: "externalId", ...text(200) };

/** What can be imported: the fields of each kind, how they are read, and which a row must have. */
export const IMPORT_FIELDS: Record<ImportKind, KindFields> = {
  members: {
    noun: "member",
    fields: [
      { name: "name", ...text(120), required: "A member needs a name." },
      { name: "email", type: "email" },
      { name: "job", type: "choice", options: MEMBER_JOBS },
    ],
  },
  products: {
    noun: "product",
    fields: [
      { name: "name", ...text(200), required: "A product needs a name." },
      { name: "series", ...text(120) },
      { name: "price", type: "decimal" },
      { name: "currency", type: "currency" },
    ],
  },
  companies: {
    noun: "company",
    fields: [
      externalId,
      { name: "name", ...text(200), required: "A company needs a name." },
      { name: "domain", type: "domain" },
      { name: "website", type: "web" },
      { name: "phone", ...text(60) },
      { name: "industry", ...text(120) },
      { name: "employees", type: "integer", min: 0, max: 100_000_000 },
      { name: "foundedYear", type: "integer", min: 1000, max: 2200 },
      { name: "annualRevenue", type: "decimal" },
      { name: "currency", type: "currency" },
      { name: "street", ...text(200) },
      { name: "postalCode", ...text(30) },
      { name: "city", ...text(120) },
      { name: "country", ...text(120) },
      { name: "relationship", type: "choice", options: RELATIONSHIPS },
      { name: "customerSince", type: "day" },
      { name: "owner", type: "reference" },
      { name: "parent", type: "reference" },
      { name: "summary", ...text(5000) },
    ],
  },
  contacts: {
    noun: "contact",
    fields: [
      externalId,
      { name: "name", ...text(200), required: "A contact needs a name." },
      { name: "firstName", ...text(100) },
      { name: "lastName", ...text(99) },
      { name: "company", type: "reference", required: "A contact needs a company." },
      { name: "email", type: "email" },
      { name: "title", ...text(200) },
      { name: "department", ...text(120) },
      { name: "phone", ...text(60) },
      { name: "roles", type: "choices", options: CONTACT_ROLES },
    ],
    parts: { of: "name", from: ["firstName", "lastName"] },
  },
  deals: {
    noun: "deal",
    fields: [
      externalId,
      { name: "name", ...text(200) },
      { name: "company", type: "reference", required: "A deal needs a company." },
      { name: "owner", type: "reference" },
      { name: "product", type: "reference" },
      { name: "stage", type: "reference", required: "A deal needs a stage." },
      { name: "value", type: "decimal" },
      { name: "currency", type: "currency" },
      { name: "openedOn", type: "day" },
      { name: "expectedCloseOn", type: "day" },
      { name: "closedOn", type: "day" },
    ],
  },
};
