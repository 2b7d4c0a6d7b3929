import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { TextDecoder } from "node:util";

export interface StoredFile {
  bytes: number;
  sha256: string;
  /** Why it cannot be a CSV file; null when nothing speaks against it so far. */
  problem: string | null;
}

export const importFile = (dataDir: string, importId: string): string =>
  path.join(dataDir, "imports", `${importId}.csv`);

/** The file of an import that ended: it holds people's data and nobody reads it again. */
export const forgetFile = (dataDir: string, importId: string): Promise<void> =>
  rm(importFile(dataDir, importId), { force: true });

/** Writes the file as it arrives, and looks at its bytes on the way. It is on the disk before it counts as received. */
export async function openStore(dataDir: string, importId: string) {
  const target = importFile(dataDir, importId);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const partial = `${target}.part`;
  const file = await open(partial, "wx", 0o600);
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let problem: string | null = null;
  const look = (chunk: Uint8Array, isLast: boolean) => {
    if (problem) return;
    if (chunk.includes(0)) problem = "holds NUL bytes: it is not a CSV file";
    else if (!decodes(decoder, chunk, isLast)) problem = "is not valid UTF-8";
  };
  return {
    async write(chunk: Uint8Array) {
      look(chunk, false);
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    },
    async finish(): Promise<StoredFile> {
      look(new Uint8Array(), true);
      await file.sync();
      await file.close();
      await rename(partial, target);
      return { bytes, sha256: hash.digest("hex"), problem };
    },
    async discard() {
      await file.close();
      await Promise.all([rm(partial, { force: true }), rm(target, { force: true })]);
    },
  };
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, isLast: boolean): boolean {
  try {
    decoder.decode(chunk, { stream: !isLast });
    return true;
  } catch {
    return false;
  }
}
