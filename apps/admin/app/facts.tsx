interface Props<Record> {
  record: Record;
  fields: readonly { label: string; sayOf: (record: Record) => string | null | undefined }[];
}

/** What a form would edit, for somebody who only reads it. */
export function Facts<Record>({ record, fields }: Props<Record>) {
  return (
    <dl className="grid max-w-2xl grid-cols-[8rem_minmax(0,1fr)] gap-y-1.5 px-6 py-2 text-sm max-md:px-4">
      {fields.map(({ label, sayOf }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{sayOf(record) || "—"}</dd>
        </div>
      ))}
    </dl>
  );
}
