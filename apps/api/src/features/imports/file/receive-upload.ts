import { newId } from "@tandem/db/ids";
import { receiveParts } from "../../../http/uploads/receive-parts.ts";
import { importFile, openStore, type StoredFile } from "./store-file.ts";

const TEXT_FIELDS = ["kind", "mapping", "source", "match"] as const;

export interface Upload {
  importId: string;
  fields: Partial<Record<(typeof TEXT_FIELDS)[number], string>>;
  fileName: string;
  file: StoredFile;
  /** Takes the stored file away again. */
  discard(): Promise<void>;
}

/** Streams the file of a multipart request to the data folder; of a refused request nothing stays. */
export async function receiveUpload(
  request: Request,
  { dataDir, limit }: { dataDir: string; limit: number },
): Promise<Upload> {
  const importId = newId();
  const store = await openStore(importFile(dataDir, importId));
  try {
    const parts = await receiveParts(request, { limit, names: TEXT_FIELDS, write: store.write });
    const fileName = parts.fileName || "file.csv";
    return { importId, fields: parts.fields, fileName, file: await store.finish(), discard: store.discard };
  } catch (error) {
    await store.discard();
    throw error;
  }
}
