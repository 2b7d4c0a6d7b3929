import { Link } from "@tandem/ui/primitives/link";
import * as words from "./messages/en.ts";
import { recordPath } from "./record-path.ts";

type Named = { object: keyof typeof words.records; id: string; name: string; isArchived: boolean };

/** A record by its kind and name, leading to it where it can be opened. */
export function RecordName({ companyId, record }: { companyId: string; record: Named }) {
  const href = recordPath(companyId, record);
  const name = record.name || words.records.unnamed;
  return (
    <span className="inline-flex max-w-full items-baseline gap-1.5">
      <span className="shrink-0 text-xs text-ink-3">{words.records[record.object]}</span>
      {href ? (
        <Link href={href} title={name} className="relative z-[1] truncate text-ink hover:underline">
          {name}
        </Link>
      ) : (
        <span className="truncate" title={name}>
          {name}
        </span>
      )}
    </span>
  );
}
