import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "./own-origin.mjs";

const at = (headers: Record<string, string>) => new Headers({ host: "localhost:4001", ...headers });

describe("who may send a form to our pages", () => {
  it.each([
    ["POST", { origin: "http://localhost:4001" }, undefined],
    ["POST", { origin: "https://desk.example.com" }, "https://desk.example.com/"],
    ["POST", {}, undefined],
    ["GET", { origin: "https://evil.example" }, undefined],
  ])("lets through %s with %o, our address being %s", (method, headers, publicUrl) => {
    expect(isOwnOrigin(method, at(headers as Record<string, string>), publicUrl)).toBe(true);
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["our other app: it has another port", { origin: "http://localhost:4002" }],
    ["a frame without an origin of its own", { origin: "null" }],
    ["a site whose name begins like ours", { origin: "http://localhost:4001.evil.example" }],
    ["a cross-site request that hides its origin", { "sec-fetch-site": "cross-site" }],
  ])("turns away %s", (_who, headers) => {
    expect(isOwnOrigin("POST", at(headers as Record<string, string>), "https://desk.example.com")).toBe(false);
  });
});
