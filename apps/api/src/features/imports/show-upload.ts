import { listMappingColumns, type MappingColumns } from "@tandem/db/imports/mappings";
import { findUpload, type StoredUpload, type UploadedFile } from "@tandem/db/imports/uploads";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ImportFile, ImportUpload, PreviewQuery } from "@tandem/domain/imports/upload";
import type { MemberContext } from "../../http/context.ts";
import { describeFile } from "./file/describe-file.ts";
import { lookAtFile } from "./file/look-at-file.ts";
import { uploadFile } from "./file/store-file.ts";

export async function getUpload(ctx: MemberContext, uploadId: string): Promise<StoredUpload> {
  const upload = await findUpload(ctx.db, { uploadId, memberId: ctx.actor.memberId });
  if (!upload) throw notFound("upload");
  return upload;
}

/** The upload as it is answered, each file with the saved mapping that fits it. */
export async function showUpload(ctx: MemberContext, upload: StoredUpload): Promise<ImportUpload> {
  const mappings = await listMappingColumns(ctx.db);
  const { id, fileName, fileBytes, createdAt, files } = upload;
  return {
    id,
    fileName,
    bytes: fileBytes,
    createdAt: createdAt.toISOString(),
    files: files.map(({ index: _, sha256: __, ...file }) => withMapping(file, mappings)),
  };
}

/** One of its files read and guessed anew, as told. */
export async function previewFile(
  ctx: MemberContext,
  { uploadId, dataDir }: { uploadId: string; dataDir: string },
  { file: name, kind, encoding, delimiter }: PreviewQuery,
): Promise<ImportFile> {
  const upload = await getUpload(ctx, uploadId);
  const file = name === undefined ? upload.files[0] : fileOf(upload, name);
  const mappings = await listMappingColumns(ctx.db);
  if (!file) throw notFound("file in this upload");
  if (file.index === null) return withMapping(file, mappings);
  const look = await lookAtFile(uploadFile(dataDir, uploadId, file.index), {
    encoding: encoding ?? file.encoding,
    delimiter: delimiter ?? (encoding ? undefined : file.delimiter),
  });
  return withMapping(describeFile({ name: file.name, bytes: file.bytes, kind }, look), mappings);
}

export const fileOf = ({ files }: StoredUpload, name: string): UploadedFile | undefined =>
  files.find((file) => file.name === name);

/** All columns of the mapping occur in the file; of several, the one that reads the most of it. */
function withMapping(file: Omit<ImportFile, "savedMappingId">, mappings: readonly MappingColumns[]): ImportFile {
  const names = new Set(file.columns.map(({ name }) => name));
  const fitting = mappings.filter(
    ({ kind, columns }) =>
      (file.kind === null || kind === file.kind) && columns.length > 0 && columns.every((column) => names.has(column)),
  );
  const best = fitting.reduce<MappingColumns | null>(
    (most, one) => (most && most.columns.length >= one.columns.length ? most : one),
    null,
  );
  return { ...file, savedMappingId: best?.id ?? null };
}
