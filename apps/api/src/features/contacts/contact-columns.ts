import type { CreateContactInput } from "@tandem/domain/contacts/contact";

/** The fields as columns: each list without what it says twice, and the other addresses without the main one. */
export function contactColumns<Input extends Partial<CreateContactInput>>(fields: Input, mainEmail: string | null) {
  const { otherEmails, phones, roles } = fields;
  return {
    ...fields,
    ...(otherEmails && { otherEmails: unique(otherEmails).filter((email) => email !== mainEmail) }),
    ...(phones && { phones: unique(phones) }),
    ...(roles && { roles: unique(roles) }),
  };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
