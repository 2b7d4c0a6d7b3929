import { NoValue } from "@tandem/ui/customer/no-value";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import * as words from "~/messages/en.ts";
import type { StageSetting } from "./route.tsx";

/** The stages for who may only look. */
export function StageTable({ stages, caption }: { stages: readonly StageSetting[]; caption: string }) {
  const said = words.settings.pipelines;
  const columns: Column<StageSetting>[] = [
    { key: "name", header: said.columns.stage, primary: true, render: (row) => row.name },
    { key: "kind", header: said.columns.kind, width: "88px", render: (row) => said.kinds[row.kind] },
    {
      key: "probability",
      header: said.columns.probability,
      width: "120px",
      align: "end",
      render: (row) => String(row.probability),
    },
    {
      key: "expected",
      header: said.columns.expectedDays,
      width: "120px",
      align: "end",
      render: (row) => String(row.expectedDays),
    },
    {
      key: "usual",
      header: said.columns.usual,
      width: "200px",
      render: (row) => (row.kind === "open" ? usualOf(row) : <NoValue />),
    },
    { key: "deals", header: said.columns.deals, width: "72px", align: "end", render: (row) => String(row.deals) },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={stages}
      rowKey={(row) => row.id}
      density="compact"
      inset
      stickyHead={false}
    />
  );
}

/** What the book says of a stage, beside what is set. */
export function usualOf({ averageDays, completedStays }: StageSetting): string {
  const said = words.settings.pipelines;
  if (averageDays === null || completedStays < 5) return said.tooFew(completedStays);
  return said.average(Math.round(averageDays), completedStays);
}
