import { invalid } from "@tandem/domain/errors/domain-error";
import { FilePlace, LARGEST_FILE } from "@tandem/domain/files/file";
import { MB } from "../../http/route-declaration.ts";
import { receiveParts } from "../../http/uploads/receive-parts.ts";
import type { Receive } from "./keep-bytes.ts";
import type { FileHead } from "./store-file.ts";

/** The file, and room for the parts around it. */
export const FILE_REQUEST_LIMIT = LARGEST_FILE + MB;

/** Reads a multipart request: one `file`, and which record it belongs to; the company as such unless told. */
export function receiveFile(request: Request, companyId: string): Receive<FileHead> {
  return async (write) => {
    const parts = await receiveParts(request, { limit: FILE_REQUEST_LIMIT, names: ["object", "recordId"], write });
    const { object = "company", recordId } = readPlace(parts.fields);
    if (object !== "company" && !recordId) throw invalid([{ path: "recordId", message: `Which ${object}?` }]);
    if (object === "company" && recordId && recordId.toLowerCase() !== companyId.toLowerCase())
      throw invalid([{ path: "recordId", message: "There is no such company here" }]);
    if (!parts.fileName) throw invalid([{ path: "file", message: "has no name" }]);
    return { object, recordId: recordId ?? companyId, name: parts.fileName, contentType: parts.contentType };
  };
}

function readPlace(fields: Record<string, string | undefined>): FilePlace {
  const read = FilePlace.safeParse(fields);
  if (read.success) return read.data;
  throw invalid(read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}
