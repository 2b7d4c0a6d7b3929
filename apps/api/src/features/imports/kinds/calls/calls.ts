import { listNames } from "@tandem/db/imports/list-names";
import { callCopy } from "../../../calls/call-copy.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import { personNamed } from "../../records/person-named.ts";
import { copyOf } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { ChangedRow, CreatedRow } from "../../records/record-spec.ts";

/** Calls are told apart by external id, else by everything their row says. */
export const calls = recordsOfCompanies({
  kind: "calls",
  object: "call",
  table: "calls",
  numbered: "source",
  columns: {
    contact: "contactId",
    member: "memberId",
    deal: "dealId",
    direction: "direction",
    startedAt: "startedAt",
    seconds: "seconds",
    connected: "connected",
    disposition: "disposition",
    summary: "summary",
    transcript: "transcript",
    recordingUrl: "recordingUrl",
  },
  defaults: () => ({ direction: "outbound", seconds: 0, connected: true }),

  /** One without a second of talk did not connect, unless the row says otherwise. */
  derive: ({ incoming }) => (incoming.seconds === 0 ? { connected: false, ...incoming } : incoming),
  check: ({ startedAt }, { batch }) => liesAhead(batch, "startedAt", startedAt),

  async tell({ trx }, { created, changed }) {
    const rows = [...created, ...changed];
    const names = await listNames(trx, {
      memberIds: rows.map(({ values }) => values.memberId),
      contacts: rows.map(({ companyId, values }) => ({ companyId, id: values.contactId })),
    });
    const copy = ({ companyName, values }: CreatedRow | ChangedRow) => {
      const { direction, startedAt, seconds, connected, disposition, summary } = values;
      const call = {
        direction: direction === "inbound" ? ("inbound" as const) : ("outbound" as const),
        startedAt: String(startedAt),
        seconds: Number(seconds),
        connected: connected === true,
        disposition: typeof disposition === "string" ? disposition : null,
        summary: typeof summary === "string" ? summary : null,
        contact: personNamed(names, { contact: values.contactId }),
        member: personNamed(names, { member: values.memberId }),
      };
      return callCopy(call, companyName);
    };
    return {
      events: created.map((row) => ({ ...copy(row), ...copyOf(row), type: "call" as const, object: "call" })),
      copies: changed.map((row) => ({ ...copy(row), ...copyOf(row) })),
    };
  },
});
