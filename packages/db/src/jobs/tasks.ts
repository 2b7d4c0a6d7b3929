/** Every job by name, with what it is told. Secrets never travel here: a job makes them itself. */
export interface Tasks {
  "send-sign-in-link": { linkId: string };
  "invite-member": { memberId: string };
  "invite-contact": { companyId: string; contactId: string };
  /** One job per reader, so that a repeated job mails nobody twice. */
  "mail-shared-objective": { companyId: string; shareId: string; contactId: string };
  /** One job per reader for all that was shared at once. */
  "mail-shared-objectives": { companyId: string; shareIds: string[]; contactId: string };
  "refresh-company-figures": { companyId: string };
  "notify-members": { companyId: string; contactId: string; object: string; recordId: string; what: string };
  "mail-portal-comment": { companyId: string; contactId: string; objectiveId: string; memberId: string };
  /** What a customer decided on a deliverable or said of a service; one job per member and record. */
  "mail-customer-answer": { companyId: string; contactId: string; object: string; recordId: string; memberId: string };
  /** One job per member who is mentioned. */
  "mail-mention": { companyId: string; noteId: string; memberId: string; byMemberId: string };
  "mail-comment-mention": { companyId: string; objectiveId: string; commentId: string; memberId: string };
  /** It mails all that waits for the address, a good quarter of an hour after the first of it. */
  "mail-objective-news": { address: string };
  /** One job per objective that completed by its attribute; it leaves the mail for the assignee. */
  "tell-objective-completed": { companyId: string; objectiveId: string };
  "mail-objective-completed": { companyId: string; objectiveId: string };
  /** One waiting job per contact: it gathers what they are asked. */
  "mail-approval-request": { companyId: string; contactId: string };
  "mail-ticket-keeper": { companyId: string; ticketId: string; memberId: string; what: string };
  /** One waiting job per ticket: it tells the last answer. */
  "mail-ticket-answer": { companyId: string; ticketId: string };
  "deliver-email": { companyId: string; emailId: string };
  /** One job per meeting: changes that follow one another at once go out as one. */
  "invite-attendees": { companyId: string; meetingId: string };
  "run-import": { importId: string };
  "undo-import": { importId: string };
  "run-bulk-act": { bulkActId: string };
  "undo-bulk-act": { bulkActId: string };
  "clean-expired": Record<string, never>;
}

export type TaskName = keyof Tasks;

/** What the portal may enqueue, without the company and the contact, which the database adds itself; it holds the same list. */
export interface PortalTasks {
  "notify-members": { object: string; recordId: string; what: string };
  /** One job per reader for all that was shared at once. */
  "mail-shared-objectives": { companyId: string; shareIds: string[]; contactId: string };
  "refresh-company-figures": Record<string, never>;
}
