import { DomainError, type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import { plainFileName } from "@tandem/domain/files/file-name";
import { HttpError } from "../problem.ts";
import { limitedStream } from "../read-body.ts";
import { boundaryOf, MalformedMultipart, readMultipart } from "./multipart.ts";

const LARGEST_TEXT = 1024 * 1024;

export interface ReceivedParts<Name extends string> {
  fields: Partial<Record<Name, string>>;
  /** Without a path and what cannot be stored; empty where nothing is left. */
  fileName: string;
  /** As the sender says, or bytes of no known kind. */
  contentType: string;
}

/** Reads a multipart request: its file goes to `write` as it arrives, the named text fields are answered. */
export async function receiveParts<Name extends string>(
  request: Request,
  { limit, names, write }: { limit: number; names: readonly Name[]; write(chunk: Uint8Array): Promise<void> },
): Promise<ReceivedParts<Name>> {
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  if (!boundary)
    throw new HttpError("unsupported_media_type", `Send multipart/form-data with ${[...names, "file"].join(", ")}.`);
  if (!request.body) throw new HttpError("malformed", "The request has no body.");
  try {
    return await readParts(readMultipart(limitedStream(request.body, limit), boundary), names, write);
  } catch (error) {
    if (error instanceof MalformedMultipart)
      throw new HttpError("malformed", `The body cannot be read: ${error.message}.`);
    throw error;
  }
}

async function readParts<Name extends string>(
  pieces: ReturnType<typeof readMultipart>,
  names: readonly Name[],
  write: (chunk: Uint8Array) => Promise<void>,
) {
  const texts = new Map<string, Buffer[]>();
  const problems: FieldError[] = [];
  let fileName: string | null = null;
  let contentType: string | null = null;
  let current = "";
  let textBytes = 0;
  for await (const piece of pieces) {
    if ("part" in piece) {
      current = piece.part.name.slice(0, 100);
      if (current !== "file" && !names.some((name) => name === current))
        problems.push({ path: current || "body", message: "is not a field here" });
      else if (texts.has(current) || (current === "file" && fileName !== null))
        problems.push({ path: current, message: "is there more than once" });
      else if (current !== "file") texts.set(current, []);
      else if (piece.part.fileName === null) problems.push({ path: "file", message: "must be a file" });
      else ({ fileName, contentType } = piece.part);
      if (problems.length > 0) throw invalid(problems);
    } else if (current === "file") await write(piece.bytes);
    else {
      textBytes += piece.bytes.length;
      if (textBytes > LARGEST_TEXT)
        throw new HttpError("too_large", "The fields beside the file are larger than 1 MB.");
      texts.get(current)?.push(Buffer.from(piece.bytes));
    }
  }
  if (fileName === null) throw invalid([{ path: "file", message: "is required" }]);
  const fields: Partial<Record<string, string>> = Object.fromEntries(
    [...texts].map(([name, chunks]) => [name, decode(name, chunks)]),
  );
  return {
    fields: fields as Partial<Record<Name, string>>,
    fileName: plainFileName(fileName),
    contentType: contentType && MEDIA_TYPE.test(contentType) ? contentType.toLowerCase() : "application/octet-stream",
  };
}

/** A type and a subtype, without parameters. */
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,100}\/[a-z0-9][\w.+-]{0,100}$/i;

function decode(name: string, chunks: Buffer[]): string {
  const text = decodeUtf8(Buffer.concat(chunks));
  if (text === null || text.includes("\0"))
    throw new DomainError("invalid", `${name}: is not valid UTF-8.`, {
      fields: [{ path: name, message: "is not valid UTF-8" }],
    });
  return text;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
