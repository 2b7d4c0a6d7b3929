const PREFIX = /^\s*(re|aw|fw|fwd|wg|tr|sv|antw)(\[\d+\])?\s*:\s*/i;

/** The subject all mails of a thread share: without Re:, Fwd:, AW: … however often they stand there. */
export function threadSubject(subject: string): string {
  let rest = subject;
  while (PREFIX.test(rest)) rest = rest.replace(PREFIX, "");
  return rest.replace(/\s+/g, " ").trim();
}
