import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { type CompanyFile, SHOWN_IN_PLACE } from "@tandem/domain/files/file";
import { filePlace } from "./file-place.ts";

/** The bytes of a file as a stream. Throws where they are gone: that is damage, and no 404. */
export async function openFile(
  dataDir: string,
  file: Pick<CompanyFile, "companyId" | "id">,
): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(filePlace(dataDir, file));
  return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
}

/**
 * Nothing of a file runs in our name: it is saved unless it is a picture and asked for in place, its kind is what it says
 * and not what a browser makes of it, and a page of it would stand in a sandbox.
 */
export function headersOf(
  file: Pick<CompanyFile, "name" | "contentType" | "bytes">,
  { inPlace = false } = {},
): Record<string, string> {
  const isPicture = SHOWN_IN_PLACE.some((type) => type === file.contentType);
  return {
    "Content-Type": file.contentType,
    "Content-Length": String(file.bytes),
    "Content-Disposition": `${inPlace && isPicture ? "inline" : "attachment"}; ${fileNameOf(file.name)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-cache",
  };
}

/** RFC 6266: a plain name for old readers, and the whole one in RFC 5987's writing. */
function fileNameOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
