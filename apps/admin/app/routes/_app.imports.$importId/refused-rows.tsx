import { NoValue } from "@tandem/ui/customer/no-value";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Download } from "lucide-react";
import { FileDrop } from "~/imports/file-drop.tsx";
import { isUnderWay } from "~/imports/import-status.ts";
import * as words from "~/messages/en.ts";
import type { ImportPage } from "./route.tsx";

const said = words.imports.run.errors;

type RowError = ImportPage["errors"][number];
type Props = Pick<ImportPage, "one" | "errors"> & { moreHref: string | null };

/** Every refused row with its reason, the file to mend, and the place to drop it. */
export function RefusedRows({ one, errors, moreHref }: Props) {
  const isMoving = isUnderWay(one.status);
  if (errors.length === 0) {
    if (one.status !== "done" && one.status !== "running") return null;
    return (
      <Section title={said.title}>
        <p className="text-sm text-ink-2">{isMoving ? said.noneYet : said.none}</p>
      </Section>
    );
  }
  return (
    <Section
      title={said.title}
      count={one.counts.rejected.toLocaleString("en")}
      action={
        !isMoving && (
          <ButtonLink
            href={`/imports/${one.id}/rejected-rows.csv`}
            download
            size="sm"
            icon={Download}
            title={said.downloadHint}
          >
            {said.download}
          </ButtonLink>
        )
      }
    >
      <p className="mb-2 max-w-[66ch] text-sm text-pretty text-ink-2">
        {said.downloadHint} {said.rowHint}
      </p>
      {!isMoving && (
        <div className="mb-3">
          <FileDrop look="line" like={one.id} title={words.imports.drop.mended} hint={words.imports.drop.mendedHint} />
        </div>
      )}
      <DataTable
        caption={said.title}
        columns={COLUMNS}
        rows={errors.map((error, place) => ({ ...error, place }))}
        rowKey={({ place }) => String(place)}
        density="compact"
        inset
      />
      <PaginationMore href={moreHref} />
    </Section>
  );
}

function RowNumber({ row }: { row: number }) {
  return (
    <span className="tnum">
      <span className="md:hidden">{said.columns.row} </span>
      {row}
    </span>
  );
}

const COLUMNS: Column<RowError & { place: number }>[] = [
  { key: "row", header: said.columns.row, width: "72px", render: ({ row }) => <RowNumber row={row} /> },
  {
    key: "column",
    header: said.columns.column,
    width: "20%",
    title: ({ column }) => column ?? undefined,
    render: ({ column }) => column ?? <span className="text-ink-3">{said.wholeRow}</span>,
  },
  {
    key: "value",
    header: said.columns.value,
    width: "26%",
    title: ({ value }) => value ?? undefined,
    render: ({ value, column }) => {
      if (value) return <span className="text-ink">{value}</span>;
      return value === null && column !== null ? <span className="text-ink-3">{said.withheld}</span> : <NoValue />;
    },
  },
  { key: "reason", header: said.columns.reason, wrap: true, render: ({ message }) => message },
];
