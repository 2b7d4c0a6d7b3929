import { refreshTickets } from "@tandem/db/imports/refresh-tickets";
import type { KindOfRecord } from "../../records/batch.ts";
import { textOf } from "../../records/batch.ts";
import { joinTeams } from "../../records/join-teams.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { KnownRecord, PlacedRow, Problem } from "../../records/record-spec.ts";

/**
 * Messages of these authors. What a contact says is public; what anybody else says is read by us alone, unless the row
 * says that it is public.
 */
export const messagesBy = (memberNames: ReadonlyMap<string, string>): KindOfRecord =>
  recordsOfCompanies({
    kind: "ticket_messages",
    object: "ticket_message",
    table: "ticketMessages",
    numbered: "source",
    columns: { ticket: "ticketId", visibility: "visibility", body: "body", sentAt: "sentAt" },
    persons: { author: { member: "authorMemberId", contact: "authorContactId", unknown: "name" } },
    companyFrom: "ticket",
    beside: {
      values: ["authorName"],
      read: async (_trx, known) => new Map(known.map(({ id, row }) => [id, { authorName: String(row.authorName) }])),
    },
    derive: (row) => withAuthor(row, memberNames),
    check: ({ visibility, authorContactId, sentAt }, { batch }) =>
      visibility === "internal" && authorContactId
        ? { field: "visibility", problem: "What a customer says is public." }
        : liesAhead(batch, "sentAt", sentAt),
    derived: ({ authorName }, { companyName }) => ({ authorName: authorName ?? companyName }),

    async follow(batch, { created, changed }) {
      const written = [...created, ...changed];
      const tickets = new Map(
        written.map(({ companyId, values }) => [values.ticketId, { companyId, id: String(values.ticketId) }]),
      );
      await refreshTickets(batch.trx, written, [...tickets.values()]);
      await joinTeams(
        batch,
        written
          .filter(({ values }) => values.visibility === "public")
          .map(({ companyId, values }) => ({ companyId, memberId: values.authorMemberId })),
      );
    },
  });

/** An author by the name they have; of nobody known, by what the row calls them. */
function withAuthor(
  { read, named, incoming, known }: PlacedRow & { known: KnownRecord | null },
  memberNames: ReadonlyMap<string, string>,
): PlacedRow["incoming"] | Problem {
  const text = textOf(read, "author");
  const { authorMemberId, authorContactId } = incoming;
  const name = named.author?.name ?? memberNames.get(String(authorMemberId)) ?? text;
  const said = { ...incoming, ...(name !== null && { authorName: name.slice(0, 200) }) };
  if (known) return said;
  return { visibility: authorContactId ? "public" : "internal", ...said };
}
