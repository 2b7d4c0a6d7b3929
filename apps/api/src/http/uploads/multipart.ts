export interface PartHead {
  name: string;
  fileName: string | null;
  contentType: string | null;
}

/** What a multipart body brings, in order: the head of a part, then its bytes in pieces. */
export type MultipartPiece = { part: PartHead } | { bytes: Buffer };

/** The body is not multipart/form-data as RFC 7578 has it. */
export class MalformedMultipart extends Error {}

const HEAD_END = Buffer.from("\r\n\r\n");
const LARGEST_HEAD = 8 * 1024;

export function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Reads the body as it arrives; no more of it is held than one piece and what may be the beginning of a boundary. */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPiece> {
  const mark = Buffer.from(`\r\n--${boundary}`);
  let held: Buffer = Buffer.from("\r\n"); // the first boundary has no line before it
  let state: "preamble" | "head" | "content" | "end" = "preamble";
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    for (let goesOn = true; goesOn && state !== "end"; ) {
      if (state === "head") {
        if (held.length >= 2 && held.toString("latin1", 0, 2) === "--") {
          state = "end";
          continue;
        }
        const end = held.indexOf(HEAD_END);
        if (end < 0 && held.length > LARGEST_HEAD) throw new MalformedMultipart("the head of a part is too large");
        goesOn = end >= 0;
        if (end < 0) continue;
        yield { part: readHead(held.toString("utf8", 0, end)) };
        held = held.subarray(end + HEAD_END.length);
        state = "content";
        continue;
      }
      const found = held.indexOf(mark);
      const length = found >= 0 ? found : Math.max(0, held.length - mark.length);
      if (state === "content" && length > 0) yield { bytes: held.subarray(0, length) };
      held = held.subarray(found >= 0 ? found + mark.length : length);
      goesOn = found >= 0;
      if (found >= 0) state = "head";
    }
    if (state === "end") held = Buffer.alloc(0);
  }
  if (state !== "end") throw new MalformedMultipart("the body ends before its last boundary");
}

function readHead(head: string): PartHead {
  const lines = head.split("\r\n");
  const disposition = lines.find((line) => /^content-disposition\s*:\s*form-data/i.test(line)) ?? "";
  const type = lines.find((line) => /^content-type\s*:/i.test(line))?.replace(/^[^:]*:/, "");
  const name = parameter(disposition, "name");
  if (name === null) throw new MalformedMultipart("a part has no name");
  const contentType = type?.split(";")[0]?.trim() || null;
  return { name, fileName: parameter(disposition, "filename"), contentType };
}

/** Browsers write a quote in a name as %22. */
function parameter(line: string, key: string): string | null {
  const match =
    new RegExp(`;\\s*${key}="([^"]*)"`, "i").exec(line) ?? new RegExp(`;\\s*${key}=([^\\s;"]+)`, "i").exec(line);
  return match?.[1]?.replace(/%22/g, '"').replace(/%0D|%0A/gi, " ") ?? null;
}
