import { expect, it } from "vitest";
import { readersOf } from "./readers-of.ts";

const ANA = "ana@tandem.example";
const mail = {
  direction: "received" as const,
  from: { address: "ben@x.example" },
  toAddresses: [ANA, "jonas@tandem.example"],
  ccAddresses: ["cfo@x.example", "ben@x.example"],
};

it("answers who wrote, with a copy to everybody else but oneself", () => {
  expect(readersOf(mail, ANA)).toEqual({ to: "ben@x.example", cc: "jonas@tandem.example, cfo@x.example" });
});

it("goes on with the same readers after a mail of ours", () => {
  const sent = { ...mail, direction: "sent" as const, toAddresses: ["ben@x.example"], ccAddresses: [ANA] };
  expect(readersOf(sent, ANA)).toEqual({ to: "ben@x.example", cc: "" });
});

it("knows nobody where the sender's address is not known", () => {
  expect(readersOf({ ...mail, from: { address: null }, toAddresses: [], ccAddresses: [] }, ANA).to).toBe("");
  expect(readersOf(null, ANA)).toEqual({ to: "", cc: "" });
});
