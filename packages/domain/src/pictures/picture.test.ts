import { describe, expect, it } from "vitest";
import { pictureIn } from "./picture.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** The smallest heads that say a size, written out by hand: 3 wide and 2 high. */
const HEADS = {
  "image/png": "89504e470d0a1a0a 0000000d 49484452 00000003 00000002 0806000000 00000000",
  "image/gif": "474946383961 0300 0200 800000",
  "image/jpeg": "ffd8 ffe0 0004 4a46 ffff c0 0011 08 0002 0003 03 011100 021101 031101",
};
const webp = (chunk: string) => `52494646 16000000 57454250 ${chunk}`;
const WEBPS = {
  lossy: webp("56503820 0a000000 300100 9d012a 0300 0200"),
  lossless: webp("5650384c 0a000000 2f 02400000 0000000000"),
  extended: webp("56503858 0a000000 00000000 020000 010000"),
};

describe("a picture is known by its own bytes", () => {
  it.each(Object.entries(HEADS))("%s", (type, head) => {
    expect(pictureIn(bytes(head))).toEqual({ type, width: 3, height: 2 });
  });

  it.each(Object.entries(WEBPS))("image/webp, %s", (_, head) => {
    expect(pictureIn(bytes(head))).toEqual({ type: "image/webp", width: 3, height: 2 });
  });

  it.each([
    [HEADS["image/png"], 33],
    [HEADS["image/gif"], 13],
    [HEADS["image/jpeg"], 18],
    [WEBPS.lossy, 30],
    [WEBPS.lossless, 30],
    [WEBPS.extended, 30],
  ])("and no part of its head is enough: %s", (head, needed) => {
    for (let length = 0; length < needed; length += 1)
      expect(pictureIn(bytes(head).slice(0, length)), `${length} bytes`).toBeNull();
  });

  it.each([
    ["a text", Buffer.from("Not a picture, whatever it is called.").toString("hex")],
    ["a drawing in SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').toString("hex")],
    ["no pixel wide", HEADS["image/png"].replace("00000003", "00000000")],
    ["a JPEG whose frame never begins", "ffd8 ffe0 0004 4a46 ffda 0008 01 0100 003f00 00000000"],
    ["a JPEG whose segment leads nowhere", "ffd8 ffe0 ffff 4a46 00000000000000"],
    ["a WebP shorter than it says", WEBPS.lossy.replace("16000000", "ff000000")],
    ["sound in a RIFF container", WEBPS.lossy.replace("57454250", "57415645")],
  ])("%s is none", (_, hex) => {
    expect(pictureIn(bytes(hex))).toBeNull();
  });
});
