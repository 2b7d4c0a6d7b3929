import { listNames } from "@tandem/db/imports/list-names";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { liesAhead } from "../../records/lies-ahead.ts";
import { personNamed } from "../../records/person-named.ts";
import { copyOf, IMPORTER, timeIn } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";

/** Notes are told apart by external id, else by everything their row says. They are read by every member. */
export const notes = recordsOfCompanies({
  kind: "notes",
  object: "note",
  table: "notes",
  numbered: "source",
  columns: { contact: "contactId", author: "authorMemberId", body: "body", writtenAt: "createdAt" },
  defaults: ({ now }) => ({ createdAt: now.toISOString() }),
  check: ({ createdAt }, { batch }) => liesAhead(batch, "writtenAt", createdAt),

  async tell({ trx }, { created, changed }) {
    const names = await listNames(trx, {
      memberIds: [...created, ...changed].map(({ values }) => values.authorMemberId),
    });
    const copy = (values: FieldValues) => {
      const author = personNamed(names, { member: values.authorMemberId }) ?? IMPORTER;
      return {
        title: author.name,
        body: String(values.body),
        actor: author,
        contactIds: typeof values.contactId === "string" ? [values.contactId] : [],
        occurredAt: timeIn(values.createdAt) as Date,
      };
    };
    return {
      events: created.map((row) => ({
        ...copy(row.values),
        ...copyOf(row),
        type: "note" as const,
        object: "note",
      })),
      copies: changed.map((row) => ({ ...copy(row.values), ...copyOf(row) })),
    };
  },
});
