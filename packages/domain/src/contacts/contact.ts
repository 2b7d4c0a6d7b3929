import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { CompanyReference, Id, Version } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { EmailAddress, optionalText, requiredText } from "../fields/text.ts";

export const CONTACT_ROLES = ["champion", "decision_maker", "economic_buyer", "influencer", "user", "blocker"] as const;
export const ContactRole = z.enum(CONTACT_ROLES);
export type ContactRole = z.infer<typeof ContactRole>;

export const VALUE_PATH_STAGES = [
  "audience",
  "researcher",
  "hand_raiser",
  "buyer",
  "value_creator",
  "adopter",
  "advocate",
  "champion",
] as const;
export const ValuePathStage = z.enum(VALUE_PATH_STAGES);

/** What a member sees of the contact's right to sign in to the portal. */
export const PortalAccess = z.object({
  grantedAt: Timestamp,
  lastVisitAt: Timestamp.nullable(),
  seesAllTickets: z.boolean(),
});

export const Contact = z.object({
  id: Id,
  companyId: Id,
  personId: Id,
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  /** the id of the picture, which stands in its address; null also where the contact is archived */
  photo: z.string().nullable(),
  email: z.string().nullable(),
  otherEmails: z.array(z.string()),
  phones: z.array(z.string()),
  roles: z.array(ContactRole),
  rolesConfirmedAt: Timestamp.nullable(),
  valuePathStage: ValuePathStage.nullable(),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  lastActivityAt: Timestamp.nullable(),
  portalAccess: PortalAccess.nullable(),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  archivedAt: Timestamp.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A contact in the list across the book, with where they work. */
export const ContactRow = Contact.extend({ company: CompanyReference });
export type ContactRow = z.infer<typeof ContactRow>;

/** Of one company by every column they are shown with; across the book by what is written down of each. */
const COMPANY_CONTACT_SORTS = ["name", "title", "email", "role", "last_activity"] as const;
const BOOK_CONTACT_SORTS = ["name", "title", "email", "company"] as const;
export type ContactSort = (typeof COMPANY_CONTACT_SORTS)[number] | (typeof BOOK_CONTACT_SORTS)[number];

/** `q` finds in name, title and e-mail; `role` keeps who has it; those who left are asked for with `left=true`. */
const filters = {
  q: z.string().trim().max(200).optional(),
  left: z.enum(["true", "false", ""]).optional(),
  role: ContactRole.or(z.literal("")).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
};
const orNothing = <S extends z.ZodType>(sort: S) => sort.or(z.literal("")).optional();

/** By role in the order of the roles, by last activity who has been silent longest first; those who left come last. */
export const ContactsQuery = z.strictObject({ ...filters, sort: orNothing(sortsBy(COMPANY_CONTACT_SORTS)) });
export type ContactsQuery = z.infer<typeof ContactsQuery>;

export const BookContactsQuery = z.strictObject({ ...filters, sort: orNothing(sortsBy(BOOK_CONTACT_SORTS)) });
export type BookContactsQuery = z.infer<typeof BookContactsQuery>;

const writable = {
  name: requiredText(300),
  title: optionalText(200),
  department: optionalText(120),
  email: EmailAddress.nullable(),
  otherEmails: z.array(EmailAddress).max(20),
  phones: z.array(requiredText(60)).max(20),
  roles: z.array(ContactRole).max(CONTACT_ROLES.length),
  valuePathStage: ValuePathStage.nullable(),
  startedOn: Day.nullable(),
};

export const CreateContactInput = z.strictObject(writable).partial().required({ name: true });
export type CreateContactInput = z.infer<typeof CreateContactInput>;

export const UpdateContactInput = z
  .strictObject({ ...writable, archived: z.boolean() })
  .partial()
  .extend({ version: Version });
export type UpdateContactInput = z.infer<typeof UpdateContactInput>;

/** This person left the company, on the given day or today. */
export const ContactLeftInput = z.strictObject({ endedOn: Day.optional() });
export type ContactLeftInput = z.infer<typeof ContactLeftInput>;

/** Where this person stands on the value path from now on, and why. */
export const MoveOnValuePathInput = z.strictObject({ stage: ValuePathStage, reason: requiredText(500) });
export type MoveOnValuePathInput = z.infer<typeof MoveOnValuePathInput>;

/** The same person now works at another company of the book too. */
export const AddEmploymentInput = z.strictObject({
  companyId: Id,
  title: optionalText(200).optional(),
  email: EmailAddress.nullable().optional(),
  startedOn: Day.nullable().optional(),
});
export type AddEmploymentInput = z.infer<typeof AddEmploymentInput>;
