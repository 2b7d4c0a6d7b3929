import { describe, expect, it } from "vitest";
import { boundaryOf, MalformedMultipart, type PartHead, readMultipart } from "./multipart.ts";

const BODY = [
  "--xyz",
  'Content-Disposition: form-data; name="kind"',
  "",
  "companies",
  "--xyz",
  'Content-Disposition: form-data; name="file"; filename="a %22b%22.csv"',
  "Content-Type: text/csv",
  "",
  "name\r\n--xy\r\n--\r\nAcmé\r\n",
  "--xyz--",
  "",
].join("\r\n");

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(text: string, size = 1000, boundary = "xyz") {
  const parts: (PartHead & { text: string })[] = [];
  const bytes: Buffer[][] = [];
  for await (const piece of readMultipart(inPieces(text, size), boundary)) {
    if ("part" in piece) {
      parts.push({ ...piece.part, text: "" });
      bytes.push([]);
    } else bytes.at(-1)?.push(Buffer.from(piece.bytes));
  }
  return parts.map((part, index) => ({ ...part, text: Buffer.concat(bytes[index] ?? []).toString() }));
}

describe("a multipart body", () => {
  it.each([1, 2, 3, 5, 7, 11, 64, 1000])("is read the same in pieces of %i bytes", async (size) => {
    expect(await readAll(BODY, size)).toEqual([
      { name: "kind", fileName: null, contentType: null, text: "companies" },
      { name: "file", fileName: 'a "b".csv', contentType: "text/csv", text: "name\r\n--xy\r\n--\r\nAcmé\r\n" },
    ]);
  });

  it.each([
    ["is cut off", BODY.slice(0, -20)],
    ["is empty", ""],
    ["has a part without a name", "--xyz\r\nContent-Type: text/csv\r\n\r\nx\r\n--xyz--"],
    ["has a head without an end", `--xyz\r\nContent-Disposition: ${"x".repeat(9000)}`],
  ])("that %s is refused", async (_, text) => {
    await expect(readAll(text)).rejects.toThrow(MalformedMultipart);
  });

  it("names its boundary in the content type", () => {
    expect(boundaryOf("multipart/form-data; boundary=abc")).toBe("abc");
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe("a b");
    expect(boundaryOf("application/json")).toBeNull();
    expect(boundaryOf("multipart/form-data")).toBeNull();
  });
});
