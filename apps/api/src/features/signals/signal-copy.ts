import type { Signal } from "@tandem/domain/signals/signal";

/** What the timeline shows of a signal: what it was about, and whose it is; where nobody is named, it was the company. */
export const signalCopy = ({ topic, detail, kind, contact, occurredAt }: Signal, companyName: string) => ({
  title: topic,
  body: detail ?? "",
  occurredAt: new Date(occurredAt),
  facts: { kind, topic },
  actor: { kind: "contact" as const, id: contact?.id ?? null, name: contact?.name ?? companyName },
  contactIds: contact ? [contact.id] : [],
});
