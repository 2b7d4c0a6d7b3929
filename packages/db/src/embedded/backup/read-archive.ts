import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { type BackupHead, CLUSTER, FILES, HEAD, parseHead, SETTINGS, SUMS } from "./backup-head.ts";
import { BackupRefused } from "./backup-refused.ts";

export type VisitEntry = (header: Header, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from its first byte to its last and throws where it is not whole. `visit` gets the entries of the
 * cluster, the files and the settings as they pass; until this returns, nothing of them may be relied on.
 */
export async function readArchive(file: string, visit: VisitEntry, signal?: AbortSignal): Promise<BackupHead> {
  const tar = extract();
  const source = pipeline(createReadStream(file), createGunzip({ chunkSize: 64 * 1024 }), tar, { signal });
  // Its errors come out of the loop below, too; here they only must not go unheard.
  source.catch(() => undefined);
  const sums: string[] = [];
  let head: BackupHead | undefined;
  let told: string | undefined;
  try {
    for await (const entry of tar) {
      const { header } = entry;
      if (told !== undefined) throw new BackupRefused(`${file} has something after its end.`);
      if (!head && header.name !== HEAD) throw new BackupRefused(`${file} is no backup of Tandem.`);
      refuseStrangeEntry(file, header);
      const { content, sum } = hashing(entry as AsyncIterable<Buffer>);
      if (header.name === HEAD) head = parseHead(await readText(content), file);
      else if (header.name === SUMS) told = await readText(content);
      else await visit(header, content);
      for await (const _ of content);
      if (header.type !== "directory" && header.name !== SUMS) sums.push(`${sum()}  ${header.name}`);
    }
    await source;
  } catch (error) {
    throw explain(file, error as NodeJS.ErrnoException);
  }
  if (!head || told === undefined) throw damaged(file, "its end is missing");
  if (told !== `${sums.join("\n")}\n`) throw damaged(file, "its SHA-256 sums do not fit");
  return head;
}

/** Nothing may be written outside the folder it is meant for. */
function refuseStrangeEntry(file: string, { name, type }: Header) {
  const isKnown = [HEAD, SETTINGS, SUMS].includes(name) || name.startsWith(CLUSTER) || name.startsWith(FILES);
  const isPlain = type === "file" || type === "directory";
  if (!isKnown || !isPlain || name.split(/[/\\]/).includes("..") || name.includes("\0"))
    throw new BackupRefused(`${file} holds an entry that no backup of Tandem has: ${name}`);
}

function hashing(content: AsyncIterable<Buffer>) {
  const hash = createHash("sha256");
  const passing = (async function* () {
    for await (const chunk of content) {
      hash.update(chunk);
      yield chunk;
    }
  })();
  return { content: passing, sum: () => hash.digest("hex") };
}

export async function readText(content: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function damaged(file: string, why: string) {
  return new BackupRefused(`${file} is damaged or cut off: ${why}. Nothing was changed. Take another backup.`);
}

function explain(file: string, error: NodeJS.ErrnoException): Error {
  if (error.code === "ENOENT") return new BackupRefused(`There is no file ${file}.`);
  if (error.code === "EISDIR") return new BackupRefused(`${file} is a folder; name the backup file in it.`);
  if (error.code?.startsWith("Z_") || /^(Unexpected end of data|Invalid tar header)/.test(error.message))
    return damaged(file, error.message);
  return error;
}
