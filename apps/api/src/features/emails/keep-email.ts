import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { insertEmail } from "@tandem/db/emails/writes";
import { newId } from "@tandem/db/ids";
import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import type { Insertable, Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";
import type { Parties } from "./find-parties.ts";

type Row = Insertable<Database["emails"]>;
export type KeptEmail = Omit<
  Row,
  "id" | "companyId" | "contactIds" | "fromMemberId" | "fromContactId" | "createdAt"
> & {
  subject: string;
  bodyText: string;
  sentAt: Date;
};

/** Writes a mail into its thread with all that follows: the history, the audit and the figures of the company. */
export async function keepEmail(
  trx: Transaction<Database>,
  ctx: ActContext,
  { companyId, action, mail, parties }: { companyId: string; action: string; mail: KeptEmail; parties: Parties },
): Promise<string> {
  const { sender, participants, contactIds } = parties;
  const id = newId();
  await insertEmail(trx, {
    ...mail,
    companyId,
    id,
    fromMemberId: sender.kind === "member" ? sender.id : null,
    fromContactId: sender.kind === "contact" ? sender.id : null,
    contactIds,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  const { direction, threadId } = mail;
  await addTimelineEvent(trx, {
    companyId,
    type: direction === "sent" ? "email_sent" : "email_received",
    occurredAt: mail.sentAt,
    title: mail.subject || participants.join(", "),
    body: mail.bodyText,
    facts: { direction, participants },
    actor: sender,
    contactIds,
    object: "email",
    recordId: id,
  });
  await recordAudit(trx, ctx, { action, object: "email", recordId: id, companyId, changes: { direction, threadId } });
  await refreshCompanyFigures(trx, [companyId]);
  return id;
}
