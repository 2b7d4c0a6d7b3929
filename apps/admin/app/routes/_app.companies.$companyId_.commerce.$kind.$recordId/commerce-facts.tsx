import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import type { Property } from "@tandem/ui/patterns/property-list";
import type { CommerceRecord } from "~/commerce/read-commerce.server.ts";
import * as words from "~/messages/en.ts";
import { RecordName } from "~/record-name.tsx";
import type { Tie } from "./read-ties.server.ts";

const said = words.commerce.columns;

export const nameOf = (record: CommerceRecord): string =>
  record.kind === "subscriptions" ? record.name : record.number;

const day = (label: string, value: string | null): Property => ({
  label,
  value: value ? <Day value={value} look="medium" /> : <NoValue />,
});
const time = (label: string, value: string | null): Property => ({
  label,
  value: value ? <Moment value={value} /> : <NoValue />,
});
const money = (label: string, amount: { minor: number; currency: string } | null): Property => ({
  label,
  value: amount ? <Money minor={amount.minor} currency={amount.currency} /> : <NoValue />,
});

/** Everything that is known of it, in the order in which one would ask. */
export function factsOf(record: CommerceRecord, ties: readonly Tie[]): Property[] {
  return [
    ...ownFacts(record),
    ...ties.map((tie) => ({
      label: words.records[tie.object],
      value: <RecordName companyId={record.companyId} record={tie} />,
    })),
    { label: said.source, value: record.source ?? words.commerce.here },
  ];
}

function ownFacts(record: CommerceRecord): Property[] {
  switch (record.kind) {
    case "quotes":
      return [money(said.total, record.total), time(said.sent, record.sentAt), day(said.validUntil, record.validUntil)];
    case "orders":
      return [money(said.total, record.total), time(said.placed, record.placedAt)];
    case "subscriptions":
      return [
        money(said.amount, record.amount),
        { label: said.billing, value: words.commerce.billings[record.billing] },
        money(said.monthly, record.monthly),
        { label: said.plan, value: record.plan ?? <NoValue /> },
        { label: said.seats, value: record.seats === null ? <NoValue /> : words.commerce.count(record.seats) },
        day(said.started, record.startsOn),
        day(said.renewal, record.renewsOn),
        { label: said.autoRenew, value: record.autoRenew ? words.commerce.yes : words.commerce.no },
        day(said.cancelled, record.cancelledOn),
        day(said.ends, record.endsOn),
      ];
    case "invoices":
      return [
        money(said.total, record.total),
        day(said.issued, record.issuedOn),
        day(said.due, record.dueOn),
        day(said.paid, record.paidOn),
      ];
  }
}
