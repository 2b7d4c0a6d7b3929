import { TextDecoder } from "node:util";
import type { Encoding } from "@tandem/domain/imports/upload";

const HEAD_BYTES = 64 * 1024;
const MOSTLY = 0.4;
const HARDLY = 0.05;

export interface Verdict {
  encoding: Encoding;
  /** Why it cannot be a CSV file, as the end of a sentence about it; null when nothing speaks against it so far. */
  problem: string | null;
}

/** Looks at the bytes of a file as they pass, and says in the end how its text is written. */
export function openInspection() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = Buffer.alloc(0);
  let bytes = 0;
  let isUtf8 = true;
  let hasNul = false;
  let hasControls = false;
  return {
    look(chunk: Uint8Array): void {
      bytes += chunk.byteLength;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      isUtf8 &&= decodes(decoder, chunk, { stream: true });
      hasNul ||= chunk.includes(0);
      hasControls ||= chunk.some(isControl);
    },
    verdict(): Verdict {
      const isWhole = isUtf8 && decodes(decoder, new Uint8Array(), { stream: false });
      return judge({ head, bytes, isUtf8, isWhole, hasNul, hasControls });
    },
  };
}

interface Findings {
  head: Buffer;
  bytes: number;
  /** Valid as far as it goes: its last character may be cut off. */
  isUtf8: boolean;
  isWhole: boolean;
  hasNul: boolean;
  hasControls: boolean;
}

function judge({ head, bytes, isUtf8, isWhole, hasNul, hasControls }: Findings): Verdict {
  if (bytes === 0) return { encoding: "utf-8", problem: "is empty" };
  const foreign = foreignFormat(head);
  if (foreign) return { encoding: "utf-8", problem: foreign };
  const wide = wideEncoding(head);
  if (wide) return { encoding: wide, problem: bytes % 2 === 0 ? null : CUT_OFF };
  if (hasNul) return { encoding: "utf-8", problem: "holds NUL bytes: it is not a CSV file" };
  if (isUtf8) return { encoding: "utf-8", problem: isWhole ? null : CUT_OFF };
  if (head.subarray(0, 3).equals(UTF8_MARK)) return { encoding: "utf-8", problem: "is not valid UTF-8" };
  if (hasControls) return { encoding: "windows-1252", problem: "is no text that we can read: it is not a CSV file" };
  return { encoding: "windows-1252", problem: null };
}

const CUT_OFF = "ends in the middle of a character: it is cut off";
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function foreignFormat(head: Buffer): string | null {
  const begin = head.toString("latin1", 0, 8);
  if (begin.startsWith("\xd0\xcf\x11\xe0")) return "is an Excel workbook: save it as CSV and bring that in";
  if (begin.startsWith("%PDF-")) return "is a PDF, not a CSV file";
  return null;
}

/** By its mark, or because every other byte of most characters is zero. */
function wideEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const places = Math.floor(head.length / 2);
  if (places < 2) return null;
  const zeros = [0, 0];
  for (let at = 0; at < places * 2; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / places);
  if (odd > MOSTLY && even < HARDLY) return "utf-16le";
  return even > MOSTLY && odd < HARDLY ? "utf-16be" : null;
}

/** Neither a tab, nor a line ending, nor the mark old editors put at the end. */
const isControl = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;

function decodes(decoder: TextDecoder, chunk: Uint8Array, options: { stream: boolean }): boolean {
  try {
    decoder.decode(chunk, options);
    return true;
  } catch {
    return false;
  }
}
