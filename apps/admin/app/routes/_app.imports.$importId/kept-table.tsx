import type { KeptRecord } from "@tandem/domain/imports/upload";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { Link } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";

const said = words.imports.run.kept;

/** What an undo left in place, and why. */
export function KeptTable({ items, nextCursor }: { items: readonly KeptRecord[]; nextCursor: string | null }) {
  return (
    <Section title={said.title}>
      {items.length === 0 ? (
        <p className="text-sm text-ink-2">{said.none}</p>
      ) : (
        <DataTable
          caption={said.title}
          columns={COLUMNS}
          rows={items}
          rowKey={({ object, recordId, reason }) => `${object} ${recordId} ${reason}`}
          density="compact"
          inset
          stickyHead={false}
        />
      )}
      <PaginationMore href={nextCursor && `?keptAfter=${encodeURIComponent(nextCursor)}`} />
    </Section>
  );
}

const COLUMNS: Column<KeptRecord>[] = [
  {
    key: "record",
    header: said.columns.record,
    primary: true,
    width: "32%",
    title: ({ name }) => name,
    render: (row) => {
      const href = hrefOf(row);
      return href ? (
        <Link href={href} className="hover:underline">
          {row.name}
        </Link>
      ) : (
        row.name
      );
    },
  },
  {
    key: "kind",
    header: said.columns.kind,
    width: "144px",
    render: ({ object }) => words.imports.objects[object] ?? object,
  },
  { key: "reason", header: said.columns.reason, wrap: true, render: ({ reason }) => reason },
];

/** Where the record can be looked at; what has no page of its own leads to its company. */
function hrefOf({ object, recordId, companyId }: KeptRecord): string | null {
  if (object === "company") return `/companies/${recordId}`;
  if (!companyId) return null;
  const pages: Record<string, string> = { contact: "contacts", objective: "objectives", ticket: "tickets" };
  return pages[object] ? `/companies/${companyId}/${pages[object]}/${recordId}` : `/companies/${companyId}`;
}
