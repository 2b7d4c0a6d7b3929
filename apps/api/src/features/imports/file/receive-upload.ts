import { newId } from "@tandem/db/ids";
import { DomainError, type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import { HttpError } from "../../../http/problem.ts";
import { limitedStream } from "../../../http/read-body.ts";
import { boundaryOf, MalformedMultipart, readMultipart } from "./multipart.ts";
import { openStore, type StoredFile } from "./store-file.ts";

const TEXT_FIELDS = ["kind", "mapping", "source", "match"] as const;
const LARGEST_TEXT = 1024 * 1024;

type TextField = (typeof TEXT_FIELDS)[number];

export interface Upload {
  importId: string;
  fields: Partial<Record<TextField, string>>;
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
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  if (!boundary) throw new HttpError("unsupported_media_type", "Send multipart/form-data with kind, mapping and file.");
  if (!request.body) throw new HttpError("malformed", "The request has no body.");
  const importId = newId();
  const store = await openStore(dataDir, importId);
  try {
    const pieces = readMultipart(limitedStream(request.body, limit), boundary);
    const { fields, fileName } = await readParts(pieces, store.write);
    return { importId, fields, fileName, file: await store.finish(), discard: store.discard };
  } catch (error) {
    await store.discard();
    throw error instanceof MalformedMultipart
      ? new HttpError("malformed", `The body cannot be read: ${error.message}.`)
      : error;
  }
}

async function readParts(pieces: ReturnType<typeof readMultipart>, write: (chunk: Uint8Array) => Promise<void>) {
  const texts = new Map<string, Buffer[]>();
  const problems: FieldError[] = [];
  let fileName: string | null = null;
  let current = "";
  let textBytes = 0;
  for await (const piece of pieces) {
    if ("part" in piece) {
      current = piece.part.name.slice(0, 100);
      if (!isKnown(current)) problems.push({ path: current || "body", message: "is not a field here" });
      else if (texts.has(current) || (current === "file" && fileName !== null))
        problems.push({ path: current, message: "is there more than once" });
      else if (current !== "file") texts.set(current, []);
      else if (piece.part.fileName === null) problems.push({ path: "file", message: "must be a file" });
      else fileName = piece.part.fileName;
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
  return {
    fields: Object.fromEntries([...texts].map(([name, chunks]) => [name, decode(name, chunks)])),
    fileName: plainName(fileName),
  };
}

const isKnown = (name: string) => name === "file" || TEXT_FIELDS.some((field) => field === name);

/** What a person called the file, without a path and without what cannot be stored. */
const plainName = (name: string) =>
  name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\ufffd]/gu, "")
    .trim()
    .slice(0, 255) || "file.csv";

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
