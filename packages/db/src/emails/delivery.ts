import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** What a worker has to know to hand a mail over. */
export interface QueuedEmail {
  messageId: string;
  inReplyTo: string | null;
  referenceIds: string[];
  subject: string;
  bodyText: string;
  fromAddress: string;
  fromMemberId: string;
  toAddresses: string[];
  ccAddresses: string[];
  undeliveredAddresses: string[];
  sentAt: Date;
  deliveryQueuedAt: Date;
}

/** How long a worker that fell silent keeps others from its mail. */
const AT_IT_MINUTES = 10;

/** Takes a waiting mail for one worker: whoever comes second gets "busy", and "none" where nothing is to be sent. */
export async function takeQueuedEmail(
  db: Kysely<Database>,
  companyId: string,
  emailId: string,
): Promise<QueuedEmail | "busy" | "none"> {
  const taken = await db
    .updateTable("emails")
    .set({ deliveryBegunAt: sql`now()` })
    .where("companyId", "=", companyId)
    .where("id", "=", emailId)
    .where("delivery", "=", "queued")
    .where("archivedAt", "is", null)
    .where(
      sql<boolean>`delivery_begun_at is null or delivery_begun_at < now() - make_interval(mins => ${sql.lit(AT_IT_MINUTES)})`,
    )
    .returning(["messageId", "inReplyTo", "referenceIds", "subject", "bodyText", "fromAddress", "fromMemberId"])
    .returning(["toAddresses", "ccAddresses", "undeliveredAddresses", "sentAt", "deliveryQueuedAt"])
    .executeTakeFirst();
  if (taken) return taken as QueuedEmail;
  const waiting = await db
    .selectFrom("emails")
    .select("id")
    .where("companyId", "=", companyId)
    .where("id", "=", emailId)
    .where("delivery", "=", "queued")
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  return waiting ? "busy" : "none";
}

export interface DeliveryChange {
  delivery: "queued" | "sent" | "failed";
  deliveryNote: string | null;
  undeliveredAddresses?: string[];
  deliveredAt?: Date | null;
  deliveryQueuedAt?: Date;
}

/** How the delivery stands from now on; the mail is free for the next worker. */
export async function recordDelivery(
  trx: Transaction<Database>,
  companyId: string,
  emailId: string,
  { deliveryNote, ...change }: DeliveryChange,
): Promise<void> {
  await trx
    .updateTable("emails")
    .set({ ...change, deliveryNote: deliveryNote?.slice(0, 500) ?? null, deliveryBegunAt: null })
    .where("companyId", "=", companyId)
    .where("id", "=", emailId)
    .execute();
}
