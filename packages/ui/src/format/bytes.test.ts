import { expect, it } from "vitest";
import { formatBytes } from "./bytes.ts";

it.each([
  [0, "0 byte"],
  [1, "1 byte"],
  [999, "999 byte"],
  [1_000, "1 kB"],
  [2_449, "2.4 kB"],
  [84_200, "84 kB"],
  [26_214_400, "26 MB"],
  [3_200_000_000_000, "3,200 GB"],
])("%i bytes are said as %s", (bytes, said) => expect(formatBytes(bytes, "en")).toBe(said));
