import { unwrap } from "@tandem/api/client";
import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import { IMPORT_KINDS, type Import, type ImportKind } from "@tandem/domain/imports/import";
import type { ImportFile, ImportStep, SavedMapping } from "@tandem/domain/imports/upload";
import type { MemberClient } from "~/api.server.ts";
import { type DraftFile, draftAsTold, draftOf, draftReadAgain, type Kinds } from "./draft.ts";
import type { KnownOfFile } from "./draft-form.ts";
import { fillNewFields, lookAtColumns } from "./look-at-columns.server.ts";

/** What the page of an upload shows: its files as they are read, what was said of them, and the fields there are. */
export interface MappingView {
  upload: { id: string; fileName: string };
  files: ImportFile[];
  draft: DraftFile[];
  kinds: Kinds;
  saved: SavedMapping[];
}

/** The upload as it was recognised; where an earlier import is named, mapped as that one was. */
export async function readMapping(
  api: MemberClient,
  uploadId: string,
  likeImportId: string | null,
): Promise<MappingView> {
  const [upload, mappings, told] = await Promise.all([
    api.v1["import-uploads"][":uploadId"].$get({ param: { uploadId } }).then(unwrap),
    api.v1["import-mappings"].$get({ query: {} }).then(unwrap),
    likeImportId === null ? [] : stepsLike(api, likeImportId),
  ]);
  const fitting = (file: ImportFile) => mappings.items.find(({ id }) => id === file.savedMappingId);
  const kinds = kindsOf([...upload.files, ...upload.files.flatMap((file) => fitting(file) ?? []), ...told]);
  const draft = upload.files.map((file) => {
    const step = told.find((one) => one.file === file.name) ?? (upload.files.length === 1 ? told[0] : undefined);
    const mapping = fitting(file);
    if (step) return draftAsTold(file, step, kinds);
    return mapping ? draftAsTold(file, mapping, kinds) : draftOf(file, kinds);
  });
  const isTried = (file: DraftFile) => told.length === 0 || upload.files.length === 1 || isNamed(told, file.file);
  return {
    upload,
    files: upload.files.map((file, at) => (draft[at] ? lookAtColumns(file, draft[at], kinds) : file)),
    draft: draft.map((file) => ({ ...file, isIncluded: file.isIncluded && isTried(file) })),
    kinds,
    saved: mappings.items,
  };
}

const isNamed = (told: readonly ImportStep[], file: string) => told.some((one) => one.file === file);

/** How the import, and those that were started with it, were told to read their files. */
export async function stepsLike(api: MemberClient, importId: string): Promise<ImportStep[]> {
  const first = await unwrap(await api.v1.imports[":importId"].$get({ param: { importId }, query: {} }));
  const siblings = await readSiblings(api, first);
  const others = siblings.filter(({ id }) => id !== importId);
  const all = await Promise.all(
    others.map(({ id }) => api.v1.imports[":importId"].$get({ param: { importId: id }, query: {} }).then(unwrap)),
  );
  return [first, ...all].map(stepOfImport);
}

/** The imports that were started together with this one, in their order; only itself where it was alone. */
export async function readSiblings(api: MemberClient, one: Pick<Import, "id" | "groupId">) {
  if (!one.groupId) return [];
  const { items } = await unwrap(await api.v1.imports.$get({ query: { groupId: one.groupId, limit: "100" } }));
  const place = ({ kind }: { kind: ImportKind }) => IMPORT_KINDS.indexOf(kind);
  return items.reverse().sort((one, other) => place(one) - place(other));
}

const stepOfImport = (one: Import): ImportStep => ({
  file: one.entry ?? one.fileName,
  kind: one.kind,
  mapping: one.mapping,
  source: one.source,
  ...(one.match && { match: one.match }),
  ...(one.encoding && { encoding: one.encoding as ImportStep["encoding"] }),
  ...(one.delimiter && { delimiter: one.delimiter as ImportStep["delimiter"] }),
});

/** The files as the form wants them read; what is read otherwise than before is looked at again. */
export async function readAgain(
  api: MemberClient,
  uploadId: string,
  { draft, known }: { draft: DraftFile[]; known: KnownOfFile[] },
): Promise<MappingView> {
  const [upload, saved] = await Promise.all([
    api.v1["import-uploads"][":uploadId"].$get({ param: { uploadId } }).then(unwrap),
    api.v1["import-mappings"].$get({ query: {} }).then(unwrap),
  ]);
  const kinds = kindsOf(draft);
  const looked = await Promise.all(
    draft.map(async (told, at) => {
      const base = upload.files.find(({ name }) => name === told.file);
      const isAsFound =
        base &&
        base.encoding === told.encoding &&
        base.delimiter === told.delimiter &&
        base.kind === (told.kind || null);
      const file = isAsFound ? base : await preview(api, uploadId, told);
      return readAs(file, { told, known: known[at], kinds, saved: saved.items });
    }),
  );
  return {
    upload,
    files: looked.map(({ file }) => file),
    draft: looked.map(({ draft }) => draft),
    kinds,
    saved: saved.items,
  };
}

type Told = { told: DraftFile; known: KnownOfFile | undefined; kinds: Kinds; saved: readonly SavedMapping[] };

/** What was said of a file against what is found in it now; read as another kind it begins anew. */
function readAs(found: ImportFile, { told, known, kinds, saved }: Told): { file: ImportFile; draft: DraftFile } {
  const before = known?.readAs ?? told;
  if (told.kind === before.kind && told.encoding === before.encoding && told.delimiter === before.delimiter) {
    const file = lookAtColumns(found, told, kinds);
    return { file, draft: known ? fillNewFields(told, file, known, kinds) : told };
  }
  const isSameKind = told.kind === before.kind;
  const fitting = isSameKind ? undefined : saved.find(({ id }) => id === found.savedMappingId);
  const draft = fitting ? draftAsTold(found, fitting, kinds) : draftReadAgain(told, found, isSameKind, kinds);
  return { file: lookAtColumns(found, draft, kinds), draft };
}

async function preview(api: MemberClient, uploadId: string, { file, kind, encoding, delimiter }: DraftFile) {
  const query = { file, encoding, delimiter, ...(kind && { kind }) };
  return unwrap(await api.v1["import-uploads"][":uploadId"].preview.$get({ param: { uploadId }, query }));
}

/** The fields of these kinds, for a browser that has no schemas. */
const kindsOf = (of: readonly { kind: ImportKind | "" | null }[]): Kinds =>
  Object.fromEntries(of.flatMap(({ kind }) => (kind ? [[kind, IMPORT_FIELDS[kind]]] : [])));
