import { MEMBER_JOBS } from "../../access/actor.ts";
import { RELATIONSHIPS } from "../../companies/company.ts";
import { CONTACT_ROLES } from "../../contacts/contact.ts";
import type { ImportKind } from "../import.ts";
import { COMMERCE_FIELDS } from "./commerce.ts";
import { CONVERSATION_FIELDS } from "./conversations.ts";
import { IDENTITY, type KindFields, names, text } from "./field.ts";
import { WORK_FIELDS } from "./work.ts";

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
      ...IDENTITY,
      { name: "name", ...text(300), required: "A company needs a name." },
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
      { name: "owner", ...names("member") },
      { name: "parent", ...names("company") },
      { name: "summary", ...text(5000) },
    ],
  },
  contacts: {
    noun: "contact",
    fields: [
      ...IDENTITY,
      { name: "name", ...text(300), required: "A contact needs a name." },
      { name: "firstName", ...text(100) },
      { name: "lastName", ...text(99) },
      { name: "company", ...names("company"), required: "A contact needs a company." },
      { name: "email", type: "email" },
      { name: "otherEmails", type: "texts", max: 254, each: "email" },
      { name: "title", ...text(200) },
      { name: "department", ...text(120) },
      { name: "phones", type: "texts", max: 60, each: "text" },
      { name: "startedOn", type: "day" },
      { name: "endedOn", type: "day" },
      { name: "roles", type: "choices", options: CONTACT_ROLES },
    ],
    parts: { of: "name", from: ["firstName", "lastName"] },
  },
  deals: {
    noun: "deal",
    fields: [
      ...IDENTITY,
      { name: "name", ...text(200) },
      { name: "company", ...names("company"), required: "A deal needs a company." },
      { name: "owner", ...names("member") },
      { name: "product", ...names("product") },
      { name: "stage", ...names("stage"), required: "A deal needs a stage." },
      { name: "value", type: "decimal" },
      { name: "currency", type: "currency" },
      { name: "openedOn", type: "day" },
      { name: "expectedCloseOn", type: "day" },
      { name: "closedOn", type: "day" },
      { name: "contact", ...names("contact") },
      { name: "probability", type: "integer", min: 0, max: 100 },
      { name: "nextStep", ...text(500) },
      { name: "lostReason", ...text(500) },
    ],
  },
  ...COMMERCE_FIELDS,
  ...CONVERSATION_FIELDS,
  ...WORK_FIELDS,
};
