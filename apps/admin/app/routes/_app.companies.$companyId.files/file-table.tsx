import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { formatBytes } from "@tandem/ui/format/bytes";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { useReader } from "@tandem/ui/primitives/reader";
import { FileName } from "~/files/file-name.tsx";
import * as words from "~/messages/en.ts";
import { RecordName } from "~/record-name.tsx";
import { sortLink } from "~/sort-link.ts";
import { FileActs } from "./file-acts.tsx";
import { type FileView, filePageHref, USUAL_FILE_SORT } from "./file-view.ts";
import { RenameForm } from "./rename-form.tsx";
import type { FileRow } from "./route.tsx";

type FileTableProps = {
  files: readonly FileRow[];
  view: FileView;
  params: URLSearchParams;
  canWrite: boolean;
};

export function FileTable({ files, view, params, canWrite }: FileTableProps) {
  const { locale } = useReader();
  const said = words.files.columns;
  const sorts = (key: string, descendsFirst = false) => sortLink(params, key, USUAL_FILE_SORT, { descendsFirst });
  const columns: Column<FileRow>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      wrap: true,
      ...sorts("name"),
      title: (row) => row.name,
      render: (row) =>
        view.renaming === row.id ? <RenameForm file={row} back={filePageHref(view)} /> : <FileName file={row} />,
    },
    {
      key: "size",
      header: said.size,
      width: "88px",
      align: "end",
      ...sorts("size", true),
      render: (row) => formatBytes(row.bytes, locale),
    },
    {
      key: "record",
      header: said.record,
      width: "26%",
      render: (row) =>
        row.record.object === "company" ? <NoValue /> : <RecordName companyId={row.companyId} record={row.record} />,
    },
    {
      key: "by",
      header: said.by,
      width: "128px",
      render: (row) => row.uploadedBy?.name ?? row.uploadedByContact?.name ?? <NoValue />,
    },
    {
      key: "at",
      header: said.at,
      width: "112px",
      ...sorts("added", true),
      render: (row) => <RelativeTime value={row.createdAt} />,
    },
  ];
  const acts: Column<FileRow> = {
    key: "acts",
    header: said.acts,
    width: "176px",
    align: "end",
    wrap: true,
    render: (row) => <FileActs file={row} renameHref={filePageHref(view, { rename: row.id })} />,
  };
  return (
    <DataTable
      caption={words.files.title}
      columns={canWrite ? [...columns, acts] : columns}
      rows={files}
      rowKey={(row) => row.id}
      stickyHead={false}
    />
  );
}
