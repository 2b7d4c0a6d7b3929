import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import type { Encoding } from "@tandem/domain/imports/upload";
import { UnreadableFile } from "./unreadable-file.ts";

const NAMES: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** What Windows-1252 has where ISO 8859-1 has controls. Not TextDecoder: some releases of Node read it as ISO 8859-1. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The text of a file in pieces, without its mark. Throws UnreadableFile where the bytes are not of that encoding. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = encoding === "windows-1252" ? decodeWindows1252 : unicodeDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield decode(chunk as Buffer);
  yield decode(null);
}

function decodeWindows1252(chunk: Buffer | null): string {
  const text = chunk?.toString("latin1") ?? "";
  return text.replace(/[\x80-\x9f]/g, (mark) => WINDOWS_1252.charAt(mark.charCodeAt(0) - 0x80));
}

function unicodeDecoder(encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk: Buffer | null): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile(
        chunk
          ? `The file is not valid ${NAMES[encoding]}: it may be written in another encoding.`
          : "The file ends in the middle of a character: it is cut off.",
      );
    }
  };
}
