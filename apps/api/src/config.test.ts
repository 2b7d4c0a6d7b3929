import path from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("is local without a database, production with one", () => {
  expect(readConfig({})).toMatchObject({
    mode: "local",
    databaseUrl: null,
    apiPort: 4000,
    sampleData: true,
    portalUrl: "http://localhost:4002",
  });
  const production = readConfig({ DATABASE_URL: "postgres://tandem@db/tandem", TANDEM_SECRET: "0123456789abcdef" });
  expect(production).toMatchObject({ mode: "production", sampleData: false });
});

it("keeps its data in the project's folder, wherever it was started", () => {
  const root = path.resolve(import.meta.dirname, "../../..");
  expect(readConfig({}).dataDir).toBe(path.join(root, ".data"));
  expect(readConfig({ TANDEM_DATA_DIR: "/srv/tandem" }).dataDir).toBe("/srv/tandem");
});

it("lists everything that is wrong at once", () => {
  const wrong = { TANDEM_API_PORT: "eighty", SMTP_URL: "http://mail", TANDEM_MODE: "test" };
  expect(() => readConfig(wrong)).toThrow(/TANDEM_MODE:[\s\S]*TANDEM_API_PORT:[\s\S]*SMTP_URL:/);
});

it("needs a secret in production and treats an empty variable as none", () => {
  expect(() => readConfig({ TANDEM_MODE: "production", TANDEM_SECRET: "" })).toThrow(/TANDEM_SECRET/);
});
