/** What the address says of the page. */
export interface FileView {
  record: { object: string; id: string; name: string } | null;
  isArchived: boolean;
  /** The file whose name is being edited. */
  renaming: string | null;
  q: string;
  sort: string;
}

export const USUAL_FILE_SORT = "-added";

/** The same view, another page of it or with a name being edited. */
export function filePageHref({ record, isArchived, q, sort }: FileView, more: Record<string, string> = {}): string {
  const ofRecord: Record<string, string> = record ? { object: record.object, id: record.id } : {};
  return `?${new URLSearchParams({ ...ofRecord, ...(isArchived && { archived: "true" }), ...(q && { q }), ...(sort && { sort }), ...more })}`;
}
