import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainFileName } from "./file-name.ts";

describe("the name of a file", () => {
  it.each([
    ["plan.pdf", "plan.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\plan.pdf", "plan.pdf"],
    ["Ünïcode – 計画 🎉.pdf", "Ünïcode – 計画 🎉.pdf"],
    ["a\0b\r\nSet-Cookie: x.pdf", "abSet-Cookie: x.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    [".env", ".env"],
    ["  plan.pdf  ", "plan.pdf"],
    ["..", ""],
    ["folder/", ""],
    ["\ud800", ""],
  ])("%j is kept as %j", (text, name) => expect(plainFileName(text)).toBe(name));

  it("that is too long loses its middle, not its ending", () => {
    const name = plainFileName(`${"🎉".repeat(300)}.docx`);
    expect([...name]).toHaveLength(255);
    expect(name).toMatch(/🎉\.docx$/u);
  });

  it("has no path and no controls, whatever it was, and stays what it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const name = plainFileName(text);
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cs}]/u);
        expect([...name].length).toBeLessThanOrEqual(255);
        expect(plainFileName(name)).toBe(name);
      }),
    );
  });
});
