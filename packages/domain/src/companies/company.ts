import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { CompanyReference, Id, MemberReference, Version } from "../fields/references.ts";
import { DomainName, optionalText, requiredText, WebAddress } from "../fields/text.ts";

export const RELATIONSHIPS = ["prospect", "customer", "former", "partner"] as const;
export const Relationship = z.enum(RELATIONSHIPS);
export type Relationship = z.infer<typeof Relationship>;

export const TagReference = z.object({ id: Id, name: z.string(), colour: z.string() });

export const Company = z.object({
  id: Id,
  name: z.string(),
  relationship: Relationship,
  domain: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable(),
  industry: z.string().nullable(),
  employees: z.int().nullable(),
  foundedYear: z.int().nullable(),
  /** null also where the reader's clearance withholds it */
  annualRevenue: Money.nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  summary: z.string().nullable(),
  /** the id of its picture, which stands in its address; null also where the company is archived */
  logo: z.string().nullable(),
  owner: MemberReference.nullable(),
  parent: CompanyReference.nullable(),
  partner: CompanyReference.nullable(),
  customerSince: Day.nullable(),
  formerSince: Day.nullable(),
  formerReason: z.string().nullable(),
  tags: z.array(TagReference),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  archivedAt: Timestamp.nullable(),
});
export type Company = z.infer<typeof Company>;

const writable = {
  name: requiredText(300),
  relationship: Relationship,
  domain: DomainName.nullable(),
  website: WebAddress.nullable(),
  phone: optionalText(60),
  industry: optionalText(120),
  employees: z.int().min(0).max(100_000_000).nullable(),
  foundedYear: z.int().min(1000).max(2200).nullable(),
  annualRevenue: Money.nullable(),
  street: optionalText(200),
  postalCode: optionalText(30),
  city: optionalText(120),
  country: optionalText(120),
  summary: optionalText(5000),
  ownerMemberId: Id.nullable(),
  parentCompanyId: Id.nullable(),
  partnerCompanyId: Id.nullable(),
  customerSince: Day.nullable(),
  formerSince: Day.nullable(),
  formerReason: optionalText(500),
};

export const CreateCompanyInput = z.strictObject(writable).partial().required({ name: true });
export type CreateCompanyInput = z.infer<typeof CreateCompanyInput>;

export const UpdateCompanyInput = z
  .strictObject({ ...writable, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateCompanyInput = z.infer<typeof UpdateCompanyInput>;
