import { readFile } from "node:fs/promises";
import type { PictureOwner } from "@tandem/db/pictures/picture-owner";
import { findPicture } from "@tandem/db/pictures/reads";
import type { Database } from "@tandem/db/schema/database";
import { notFound } from "@tandem/domain/errors/domain-error";
import { pictureIn } from "@tandem/domain/pictures/picture";
import type { Kysely } from "kysely";
import { filePlace } from "../files/file-place.ts";

interface Asked {
  db: Kysely<Database>;
  dataDir: string;
  owner: PictureOwner;
  pictureId: string;
  /** The header If-None-Match. */
  known: string | undefined;
}

export interface OpenedPicture {
  /** null for who has it already */
  bytes: Uint8Array<ArrayBuffer> | null;
  headers: Record<string, string>;
}

/** The bytes of the picture that a record has now; another one's address leads nowhere. */
export async function openPicture({ db, dataDir, owner, pictureId, known }: Asked): Promise<OpenedPicture> {
  const id = pictureId.toLowerCase();
  if ((await findPicture(db, owner)) !== id) throw notFound("picture");
  const tag = `"${id}"`;
  const headers = { ETag: tag, "Cache-Control": "private, max-age=31536000, immutable" };
  if (known?.split(",").some((one) => one.trim().replace(/^W\//, "") === tag)) return { bytes: null, headers };
  const bytes = new Uint8Array(await readFile(filePlace(dataDir, { companyId: owner.companyId, id })));
  return { bytes, headers: { ...headers, ...safeHeaders(bytes) } };
}

/** What it is, by its own bytes, and nothing else: nothing of it runs in our name. */
const safeHeaders = (bytes: Uint8Array) => ({
  "Content-Type": pictureIn(bytes)?.type ?? "application/octet-stream",
  "Content-Length": String(bytes.byteLength),
  "Content-Disposition": "inline",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
});
