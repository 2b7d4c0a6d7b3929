import { listNames } from "@tandem/db/imports/list-names";
import { liesAhead } from "../../records/lies-ahead.ts";
import { copyOf, timeIn } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { ChangedRow, CreatedRow } from "../../records/record-spec.ts";

/** Signals are told apart by external id, else by everything their row says; without a contact it was the company. */
export const signals = recordsOfCompanies({
  kind: "signals",
  object: "signal",
  table: "signals",
  numbered: "source",
  columns: { contact: "contactId", kind: "kind", topic: "topic", detail: "detail", occurredAt: "occurredAt" },
  check: ({ occurredAt }, { batch }) => liesAhead(batch, "occurredAt", occurredAt),

  async tell({ trx }, { created, changed }) {
    const names = await listNames(trx, {
      contacts: [...created, ...changed].map(({ companyId, values }) => ({ companyId, id: values.contactId })),
    });
    const copy = ({ companyName, values: { contactId, kind, topic, detail, occurredAt } }: CreatedRow | ChangedRow) => {
      const id = typeof contactId === "string" ? contactId : null;
      return {
        title: String(topic),
        body: typeof detail === "string" ? detail : "",
        facts: { kind: String(kind), topic: String(topic) },
        actor: { kind: "contact" as const, id, name: names.get(id) ?? companyName },
        contactIds: id ? [id] : [],
        occurredAt: timeIn(occurredAt) as Date,
      };
    };
    return {
      events: created.map((row) => ({ ...copy(row), ...copyOf(row), type: "signal" as const, object: "signal" })),
      copies: changed.map((row) => ({ ...copy(row), ...copyOf(row) })),
    };
  },
});
