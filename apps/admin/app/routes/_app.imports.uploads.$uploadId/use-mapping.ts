import { useState } from "react";
import type { DraftColumn, DraftFile } from "~/imports/draft.ts";
import type { KnownOfFile } from "~/imports/draft-form.ts";
import type { MappingView } from "~/imports/mapping-view.server.ts";
import type { MappingResult } from "./mapping-acts.server.ts";

type ReadAs = KnownOfFile["readAs"];

/** What the page holds of one file, and how it is changed. */
export interface FileOfMapping {
  at: number;
  file: MappingView["files"][number];
  draft: DraftFile;
  readAs: ReadAs;
  change(told: Partial<DraftFile>): void;
  changeColumn(index: number, told: Partial<DraftColumn>): void;
}

const readAsOf = (view: MappingView): ReadAs[] =>
  view.draft.map(({ kind, encoding, delimiter }) => ({ kind, encoding, delimiter }));

const replaceAt = <T>(list: readonly T[], at: number, value: T | undefined): T[] =>
  list.map((old, i) => (i === at && value !== undefined ? value : old));

/** The mapping as it is being made: what the server read, and what was changed since. */
export function useMapping(read: MappingView, result: MappingResult | null) {
  const latest = result?.view ?? read;
  const [seen, setSeen] = useState(latest);
  const [view, setView] = useState(latest);
  const [readAs, setReadAs] = useState(() => readAsOf(latest));
  if (latest !== seen) {
    setSeen(latest);
    const at = result?.changed ?? null;
    const isOneFile = at !== null && latest.files.length === view.files.length;
    setView(isOneFile ? withOneFile(view, latest, at) : latest);
    setReadAs(isOneFile ? replaceAt(readAs, at, readAsOf(latest)[at]) : readAsOf(latest));
  }
  const changeFile = (at: number, told: Partial<DraftFile>) =>
    setView((now) => ({ ...now, draft: now.draft.map((file, i) => (i === at ? { ...file, ...told } : file)) }));
  const files = view.files.flatMap((file, at): FileOfMapping[] => {
    const draft = view.draft[at];
    const asRead = readAs[at];
    if (!draft || !asRead) return [];
    const changeColumn = (index: number, told: Partial<DraftColumn>) =>
      changeFile(at, { columns: draft.columns.map((column, i) => (i === index ? { ...column, ...told } : column)) });
    return [{ at, file, draft, readAs: asRead, change: (told) => changeFile(at, told), changeColumn }];
  });
  return { view, files };
}

/** While a file was read again, the others may have been changed here. */
const withOneFile = (view: MappingView, latest: MappingView, at: number): MappingView => ({
  ...latest,
  kinds: { ...view.kinds, ...latest.kinds },
  files: replaceAt(view.files, at, latest.files[at]),
  draft: replaceAt(view.draft, at, latest.draft[at]),
});
