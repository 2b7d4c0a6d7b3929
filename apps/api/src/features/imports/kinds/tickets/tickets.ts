import { withNewContacts } from "../../records/add-contacts.ts";
import { type KindOfRecord, textOf } from "../../records/batch.ts";
import { findHomes } from "../../records/find-homes.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import { descriptionsOf, writeDescriptions } from "./describe-tickets.ts";
import { followTickets } from "./follow-tickets.ts";
import { checkTicketTimes, lifeOf, readTicket } from "./read-ticket.ts";
import { tellTickets } from "./tell-tickets.ts";

const records = recordsOfCompanies({
  kind: "tickets",
  object: "ticket",
  table: "tickets",
  numbered: "company",
  columns: {
    subject: "subject",
    requester: "requesterContactId",
    assignee: "assigneeMemberId",
    status: "status",
    priority: "priority",
    category: "category",
    openedAt: "openedAt",
    firstReplyAt: "firstReplyAt",
    solvedAt: "solvedAt",
    closedAt: "closedAt",
    csat: "csat",
    csatComment: "csatComment",
    escalated: "escalated",
  },
  memberJob: "support",
  servedBy: "assigneeMemberId",
  beside: { values: ["description"], read: descriptionsOf },
  defaults: () => ({ status: "open", priority: "normal", escalated: false }),
  derive: readTicket,
  check: (values, { batch }) => liesAhead(batch, "openedAt", values.openedAt) ?? checkTicketTimes(values),
  derived: lifeOf,
  tell: tellTickets,

  async follow(batch, rows) {
    await followTickets(batch, rows.changed);
    await writeDescriptions(batch, rows);
  },
});

/**
 * Tickets are told apart by external id at their company: systems number them anew for each of their desks. Whoever asks
 * from an address that nobody at the company has becomes a contact.
 */
export const tickets: KindOfRecord = {
  ...records,
  async upsert(batch, reads) {
    const homes = await findHomes(batch, reads);
    const given = homes.flatMap(({ read, companyId }) => {
      const text = textOf(read, "requester");
      return text === null ? [] : [{ read, companyId, text }];
    });
    return withNewContacts(batch, given, () => records.upsert(batch, reads));
  },
};
