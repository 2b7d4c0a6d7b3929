/** Every job by name, with what it is told. Secrets never travel here: a job makes them itself. */
export interface Tasks {
  "send-sign-in-link": { linkId: string };
  "invite-member": { memberId: string };
  "invite-contact": { companyId: string; contactId: string };
  "refresh-company-figures": { companyId: string };
  "clean-expired": Record<string, never>;
}

export type TaskName = keyof Tasks;

/** What the portal may enqueue, without the company and the contact, which the database adds itself; it holds the same list. */
export interface PortalTasks {
  "refresh-company-figures": Record<string, never>;
}
