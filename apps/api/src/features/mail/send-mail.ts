import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import type { ApiConfig } from "../../config.ts";
import type { Letter, Mail, RefusedAddress } from "./mail.ts";
import { letterMessage } from "./render-letter.ts";
import { renderHtml, renderText } from "./render-mail.ts";
import { readSender } from "./sender.ts";
import { bySmtp, mailFolder, toFolder } from "./transports.ts";

export { mailFolder };

export interface Mailer {
  /** One of the product's own mails. */
  send(db: Kysely<Database>, mail: Mail): Promise<void>;
  /** A person's mail; answers who refused it. Throws where nobody could be asked, which is worth another try. */
  deliver(letter: Letter): Promise<RefusedAddress[]>;
}

/** Sends through SMTP_URL, or writes each mail to `<data>/mail/*.eml` where there is none. */
export function createMailer({
  smtpUrl,
  dataDir,
  portalUrl,
}: Pick<ApiConfig, "smtpUrl" | "dataDir" | "portalUrl">): Mailer {
  const transport = smtpUrl ? bySmtp(smtpUrl) : toFolder(mailFolder(dataDir));
  return {
    async send(db, mail) {
      const sender = await readSender(db, portalUrl);
      const refused = await transport({
        from: { name: sender.name, address: sender.address },
        to: mail.to,
        subject: mail.subject(sender.workspace),
        text: renderText(mail, sender),
        html: renderHtml(mail, sender),
        headers: { "Auto-Submitted": "auto-generated", ...unsubscribeHeaders(mail) },
      });
      if (refused[0]) throw new Error(`the mail was refused: ${refused[0].reason}`);
    },
    deliver: (letter) => transport(letterMessage(letter)),
  };
}

/** RFC 8058: a mail program stops the mails by one POST to the address, and by nothing less. */
const unsubscribeHeaders = ({ unsubscribe }: Mail) =>
  unsubscribe && {
    "List-Unsubscribe": `<${unsubscribe.url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
