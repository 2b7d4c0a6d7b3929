import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { useReader } from "@tandem/ui/primitives/reader";
import { ImportState } from "~/imports/import-state.tsx";
import * as words from "~/messages/en.ts";
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
        render: (row) => (
          <span className={key === "rejected" && row.counts.rejected > 0 ? "font-medium text-orange" : undefined}>
            {row.counts[key].toLocaleString(locale)}
          </span>
        ),
      }),
    ),
  ];
  return (
    <section aria-labelledby="files-of-import">
      <h2 id="files-of-import" className="px-6 pt-5 pb-1 text-base font-semibold max-md:px-4">
        {siblings[0]?.dryRun ? said.tried : said.title}
        <span className="ml-2 text-sm font-normal text-ink-3">{siblings.length}</span>
      </h2>
      <DataTable
        caption={said.title}
        columns={columns}
        rows={siblings}
        rowKey={(row) => row.id}
        rowHref={(row) => `/imports/${row.id}`}
        isSelected={(row) => row.id === currentId}
        density="compact"
        stickyHead={false}
      />
    </section>
  );
}
