import { z } from "zod";

export const Id = z.uuid("Not an id");

/** What a list or a line shows of another record. */
export const CompanyReference = z.object({ id: Id, name: z.string() });
export type CompanyReference = z.infer<typeof CompanyReference>;

export const MemberReference = z.object({
  id: Id,
  name: z.string(),
  job: z.string().nullable(),
  photo: z.string().nullable(),
});
export type MemberReference = z.infer<typeof MemberReference>;

export const ContactReference = z.object({ id: Id, name: z.string(), title: z.string().nullable() });
export type ContactReference = z.infer<typeof ContactReference>;

/** The version of a record that a change was made on; another one answers 409 with the current record. */
export const Version = z.int().min(1);
