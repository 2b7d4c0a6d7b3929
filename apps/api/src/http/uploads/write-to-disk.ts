import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/** What is being received carries this ending: it does not count until it is whole. */
export const PARTIAL = ".part";

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** Writes a file as it arrives. It is on the disk before it counts as received; until then it has another name. */
export async function writeToDisk(target: string) {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const partial = `${target}${PARTIAL}`;
  const file = await open(partial, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(chunk: Uint8Array) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    },
    async finish(): Promise<WrittenFile> {
      await file.sync();
      await file.close();
      await rename(partial, target);
      await syncFolder(path.dirname(target));
      return { bytes, sha256: hash.digest("hex") };
    },
    async discard() {
      await file.close();
      await Promise.all([rm(partial, { force: true }), rm(target, { force: true })]);
    },
  };
}

/** The name is as safe as the bytes once its folder is; where a system cannot sync one, it does so by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
