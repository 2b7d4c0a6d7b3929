/** JSON that JSON.stringify would not write, as it stands. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Stands in a text for a byte that no UTF-8 has. */
export const BROKEN_BYTE = "\ue000";

/** The body as it travels: each RawJson as its own text, each BROKEN_BYTE as 0xFF. */
export function toBytes(body: unknown): Uint8Array<ArrayBuffer> {
  const text = typeof body === "string" ? body : stringify(body);
  const bytes = new TextEncoder().encode(text);
  if (!text.includes(BROKEN_BYTE)) return bytes;
  const broken = Buffer.from(bytes).toString("latin1").replaceAll("\xee\x80\x80", "\xff");
  return new Uint8Array(Buffer.from(broken, "latin1"));
}

function stringify(body: unknown): string {
  const raws: string[] = [];
  const text = JSON.stringify(body, (_, value) => {
    if (!(value instanceof RawJson)) return value;
    raws.push(value.text);
    return `raw-json-${raws.length - 1}`;
  });
  return text.replace(/"raw-json-(\d+)"/g, (_, index: string) => raws[Number(index)] ?? "null");
}
