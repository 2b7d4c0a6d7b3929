import type { FoundRecord } from "@tandem/db/imports/find-records";
import { listNames } from "@tandem/db/imports/list-names";
import { listDescriptions, saveDescriptions } from "@tandem/db/imports/ticket-descriptions";
import type { Database } from "@tandem/db/schema/database";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { Transaction } from "kysely";
import type { Batch } from "../../records/batch.ts";
import type { WrittenRows } from "../../records/record-spec.ts";

/** The first message of tickets that came in with a description. */
export async function descriptionsOf(
  trx: Transaction<Database>,
  known: readonly FoundRecord[],
): Promise<Map<string, FieldValues>> {
  const bodies = await listDescriptions(trx, known);
  return new Map(known.map(({ id }) => [id, { description: bodies.get(id) ?? null }]));
}

/** A description is what the customer wrote first: a public message of who asks, or of somebody at the company. */
export async function writeDescriptions({ trx, run }: Batch, { created, changed }: WrittenRows): Promise<void> {
  const described = [
    ...created.filter(({ values }) => typeof values.description === "string"),
    ...changed.filter(({ merged: { changes } }) => typeof changes.description === "string"),
  ];
  const names = await listNames(trx, {
    contacts: described.map(({ companyId, values }) => ({ companyId, id: values.requesterContactId })),
  });
  await saveDescriptions(
    trx,
    described.map(({ companyId, companyName, id, values }) => ({
      companyId,
      ticketId: id,
      requesterContactId: typeof values.requesterContactId === "string" ? values.requesterContactId : null,
      authorName: names.get(values.requesterContactId) ?? companyName,
      body: String(values.description),
      sentAt: String(values.openedAt),
      source: run.source,
    })),
  );
}
