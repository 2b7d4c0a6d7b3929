import { describe, expect, it } from "vitest";
import { EmailAddress } from "./text.ts";

describe("an e-mail address", () => {
  it.each([
    ["Ana@Northwind.Example", "ana@northwind.example"],
    ["o'neil+desk@mail.northwind.example", "o'neil+desk@mail.northwind.example"],
    ["stanisław.wójcik@wp.pl", "stanisław.wójcik@wp.pl"],
    ["测试@northwind.example", "测试@northwind.example"],
  ])("%s is one", (text, read) => expect(EmailAddress.parse(text)).toBe(read));

  it.each([
    "ana",
    "ana@",
    "@northwind.example",
    "ana ruiz@northwind.example",
    "ana@northwind",
    "a..b@northwind.example",
  ])("%s is none", (text) => expect(EmailAddress.safeParse(text).success).toBe(false));

  it.each([
    "ana@northwind.example\r\nBcc: all@x.example",
    "ana@northwind.example>",
    "<ana@northwind.example",
    "a,b@x.example",
  ])("%j cannot add a line or a recipient to a mail", (text) =>
    expect(EmailAddress.safeParse(text).success).toBe(false),
  );
});
