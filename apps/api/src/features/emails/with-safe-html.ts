import { listMailHtml } from "@tandem/db/emails/mail-html";
import type { Database } from "@tandem/db/schema/database";
import type { Email, ShownEmail } from "@tandem/domain/emails/email";
import type { Kysely } from "kysely";
import { LONGEST_HTML, safeMailHtml } from "./safe-mail-html.ts";

/**
 * Mails as one reads them, each in its own look where it has one. Making that safe takes time in which others wait: of many long
 * ones the last of the list come so, and the others as text.
 */
export async function withSafeHtml(
  db: Kysely<Database>,
  companyId: string,
  emails: readonly Email[],
): Promise<ShownEmail[]> {
  const htmlOf = await listMailHtml(
    db,
    companyId,
    emails.map(({ id }) => id),
  );
  let left = LONGEST_HTML;
  return emails
    .toReversed()
    .map((email) => {
      const html = htmlOf.get(email.id);
      if (html === undefined || html.length > left) return { ...email, html: null };
      left -= html.length;
      return { ...email, html: safeMailHtml(html) };
    })
    .toReversed();
}
