import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.mjs";

describe("the address that rate limits count by", () => {
  it.each([
    ["a visitor who reaches us directly", "203.0.113.9", null, "203.0.113.9"],
    ["a visitor who claims another address", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a visitor behind our proxy", "127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a visitor behind our proxy who claims another address", "10.0.0.2", "198.51.100.1, 203.0.113.9", "203.0.113.9"],
    ["a visitor on an IPv4 address that arrives as IPv6", "::ffff:203.0.113.9", null, "203.0.113.9"],
  ])("is that of %s", (_who, peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded)).toBe(address);
  });
});
