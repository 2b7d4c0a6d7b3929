/**
 * The subject, then the mails in turn: `>` is from us, `<` from the customer. `{site}` and its like are words of the
 * company, `{n:12-40}` a number that stays the same within a thread, `[one|other]` a choice. Greeting and signature
 * are put around it.
 */
export type MailThread = readonly [subject: string, ...mails: string[]];
