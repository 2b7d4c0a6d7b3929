import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { openStore, type StoredFile } from "./store-file.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const MB = 1024 * 1024;

export const ZIP_LIMITS = { entries: 50, bytes: 500 * MB, ratio: 200, smallestBomb: 20 * MB };
export type ZipLimits = typeof ZIP_LIMITS;

const NAMED_AS_TABLE = /\.(csv|tsv|tab|txt)$/i;

/** A file of the zip; `stored` is null for one that is not a table by its name, and is left out. */
export interface ZippedFile {
  name: string;
  index: number;
  stored: StoredFile | null;
}

/**
 * Unpacks the tables of a zip, each to the place `target` names. What is counted is what comes out, not what the zip
 * says of itself. Throws UnreadableFile with a sentence that begins with "The zip".
 */
export async function unzip(
  path: string,
  { target, limits = ZIP_LIMITS }: { target(index: number): string; limits?: ZipLimits },
): Promise<ZippedFile[]> {
  const zip = await openZip(path);
  const budget = openBudget(zip, limits);
  const files: ZippedFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (isAside(entry.fileName)) continue;
      const name = entry.fileName.normalize("NFC").replace(/\p{Cc}/gu, "");
      if (name === "[Content_Types].xml")
        throw new UnreadableFile("The file is a workbook: save each of its sheets as CSV and bring those in.");
      if (files.length >= limits.entries)
        throw new UnreadableFile(`The zip holds more than ${limits.entries} files: bring them in in several zips.`);
      const index = files.length;
      const stored = NAMED_AS_TABLE.test(name) ? await unpack(zip, entry, { path: target(index), name, budget }) : null;
      files.push({ name, index, stored });
    }
  } catch (error) {
    throw error instanceof UnreadableFile || !isOfZip(error) ? error : new UnreadableFile(BROKEN);
  } finally {
    zip.close();
  }
  return files;
}

/** By its first bytes; an empty zip begins with its end. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && ["PK\x03\x04", "PK\x05\x06"].includes(buffer.toString("latin1"));
  } finally {
    await file.close();
  }
}

const BROKEN = "The zip cannot be read: it is broken or cut off.";

/** What the disk has to say is not the zip's fault. */
const isOfZip = (error: unknown) => !(error instanceof Error && "syscall" in error);

const openZip = (path: string): Promise<ZipFile> =>
  openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw isOfZip(error) ? new UnreadableFile(BROKEN) : error;
  });

/** Folders, what starts with a dot, and what a Mac adds. */
const isAside = (name: string) =>
  name.endsWith("/") || name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

type Budget = (bytes: number) => void;

function openBudget({ fileSize }: { fileSize?: number }, { bytes: most, ratio, smallestBomb }: ZipLimits): Budget {
  let unpacked = 0;
  return (bytes) => {
    unpacked += bytes;
    if (unpacked > most)
      throw new UnreadableFile(`The zip unpacks to more than ${Math.round(most / MB)} MB: bring it in in parts.`);
    if (unpacked > smallestBomb && fileSize && unpacked > fileSize * ratio)
      throw new UnreadableFile(`The zip unpacks to more than ${ratio} times its size, which no table does.`);
  };
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  { path, name, budget }: { path: string; name: string; budget: Budget },
): Promise<StoredFile> {
  if (entry.isEncrypted()) throw new UnreadableFile(`The zip is locked with a password: "${name}" cannot be read.`);
  if (!entry.canDecodeFileData())
    throw new UnreadableFile(`The zip is packed in a way that cannot be read: "${name}". Pack it as a plain zip.`);
  const store = await openStore(path);
  try {
    let checksum = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      budget(bytes.length);
      checksum = crc32(bytes, checksum);
      await store.write(bytes);
    }
    if (checksum !== entry.crc32) throw new UnreadableFile(`The zip is broken: "${name}" is not what was packed.`);
    return await store.finish();
  } catch (error) {
    await store.discard();
    throw error;
  }
}
