import type { QuoteStatus } from "@tandem/domain/commerce/quote";
import { quoteCopy, quoteSent } from "../../../commerce/tell-commerce.ts";
import { copyOf, IMPORTER, timeIn } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { WrittenRow } from "../../records/record-spec.ts";
import { moneyIn } from "../../records/record-values.ts";

/** Quotes are told apart by external id, else by number at their company. */
export const quotes = recordsOfCompanies({
  kind: "quotes",
  object: "quote",
  table: "quotes",
  numbered: "source",
  natural: { values: ["number"], when: "always" },
  columns: {
    number: "number",
    title: "title",
    deal: "dealId",
    status: "status",
    sentAt: "sentAt",
    validUntil: "validUntil",
  },
  money: { total: "totalMinor" },
  defaults: () => ({ status: "draft" }),

  derive: ({ incoming, known, companyName }) =>
    known
      ? incoming
      : {
          title: `Quote for ${companyName}`.slice(0, 200),
          status: incoming.sentAt ? "sent" : "draft",
          ...incoming,
        },

  check: ({ status, sentAt }, { batch }) => {
    if (status === "draft" && sentAt) return { field: "sentAt", problem: "A draft has not been sent." };
    const time = timeIn(sentAt);
    return time && time > batch.now ? { field: "sentAt", problem: "It lies in the future." } : null;
  },

  /** Sent when the file says so; a quote that says nothing of it is known to be sent since the file was handed in. */
  tell: ({ now }, { created, changed }) => ({
    events: [
      ...created.filter(({ values }) => values.status !== "draft"),
      ...changed.filter(({ known, values }) => known.values.status === "draft" && values.status !== "draft"),
    ].map((row) => quoteSent(quoteOf(row), timeIn(row.values.sentAt) ?? now, IMPORTER)),
    copies: changed.map((row) => ({
      ...quoteCopy(quoteOf(row)),
      ...copyOf(row),
      ...("sentAt" in row.merged.changes && { occurredAt: timeIn(row.values.sentAt) }),
    })),
  }),
});

const quoteOf = ({ companyId, id, values }: WrittenRow) => ({
  companyId,
  id,
  number: String(values.number),
  title: String(values.title),
  status: values.status as QuoteStatus,
  total: moneyIn(values, "total"),
});
