import { Fragment, type ReactNode } from "react";

export interface EntryFact {
  label: string;
  value: ReactNode;
}

/** What is known of a record, label and value side by side. */
export function EntryFacts({ items }: { items: readonly EntryFact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className="text-ink-3">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
