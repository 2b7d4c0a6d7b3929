import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Section } from "@tandem/ui/patterns/section";
import { useReader } from "@tandem/ui/primitives/reader";
import { ImportState } from "~/imports/import-state.tsx";
import { words } from "~/messages/en.ts";
import type { ImportPage } from "./route.tsx";

const said = words.imports.run.group;

type Sibling = ImportPage["siblings"][number];

/** The files that were started together, one after the other. */
export function GroupTable({ siblings, currentId }: { siblings: readonly Sibling[]; currentId: string }) {
  const { locale } = useReader();
  const columns: Column<Sibling>[] = [
    {
      key: "file",
      header: said.columns.file,
      primary: true,
      title: (row) => row.entry ?? row.fileName,
      render: (row) => row.entry ?? row.fileName,
    },
    { key: "kind", header: said.columns.kind, width: "160px", render: (row) => words.imports.kinds[row.kind] },
    {
      key: "status",
      header: said.columns.status,
      width: "120px",
      render: (row) => <ImportState status={row.status} look="quiet" />,
    },
    ...(["created", "updated", "rejected"] as const).map(
      (key): Column<Sibling> => ({
        key,
        header: said.columns[key],
        width: "96px",
        align: "end",
        render: (row) => row.counts[key].toLocaleString(locale),
      }),
    ),
  ];
  return (
    <Section title={siblings[0]?.dryRun ? said.tried : said.title} count={siblings.length}>
      <DataTable
        caption={said.title}
        columns={columns}
        rows={siblings}
        rowKey={(row) => row.id}
        rowHref={(row) => `/imports/${row.id}`}
        isSelected={(row) => row.id === currentId}
        density="compact"
        inset
        stickyHead={false}
      />
    </Section>
  );
}
