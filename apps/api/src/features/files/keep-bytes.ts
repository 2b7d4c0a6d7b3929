import { newId } from "@tandem/db/ids";
import { invalid } from "@tandem/domain/errors/domain-error";
import { LARGEST_FILE } from "@tandem/domain/files/file";
import { HttpError } from "../../http/problem.ts";
import { type WrittenFile, writeToDisk } from "../../http/uploads/write-to-disk.ts";
import { filePlace } from "./file-place.ts";

/** Hands the bytes over as they come, and says in the end what they are. */
export type Receive<Head> = (write: (chunk: Uint8Array) => Promise<void>) => Promise<Head>;

type Kept<Head> = Head & WrittenFile & { companyId: string; id: string };

/**
 * Keeps bytes of a company: first on the disk, safely, then `add` writes what is known of them. Of what is refused, or whose
 * sender goes away, nothing stays; what a killed process leaves is cleaned up later.
 */
export async function keepBytes<Head, Row>(
  { companyId, dataDir }: { companyId: string; dataDir: string },
  receive: Receive<Head>,
  add: (file: Kept<Head>) => Promise<Row>,
): Promise<Row> {
  const id = newId();
  const store = await writeToDisk(filePlace(dataDir, { companyId, id }));
  try {
    const head = await receive(countBytes(store.write));
    const written = await store.finish();
    if (written.bytes === 0) throw invalid([{ path: "file", message: "is empty" }]);
    return await add({ companyId, id, ...head, ...written });
  } catch (error) {
    await store.discard();
    throw error;
  }
}

function countBytes(write: (chunk: Uint8Array) => Promise<void>) {
  let bytes = 0;
  return (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_FILE) throw tooLarge();
    return write(chunk);
  };
}

function tooLarge(): HttpError {
  const message = `is larger than ${LARGEST_FILE / 1024 / 1024} MB`;
  return new HttpError("too_large", `The file ${message}.`, { fields: [{ path: "file", message }] });
}
