/** Every job by name, with what it is told. Secrets never travel here: a job makes them itself. */
export interface Tasks {
  "send-sign-in-link": { linkId: string };
  "invite-member": { memberId: string };
  "invite-contact": { companyId: string; contactId: string };
  "clean-expired": Record<string, never>;
}

export type TaskName = keyof Tasks;

/** The tasks the portal may enqueue; the database holds the same list. It adds company and contact itself. */
export interface PortalTasks {
  "notify-members": { object: string; recordId: string; what: string };
  "refresh-company-figures": Record<string, never>;
}
