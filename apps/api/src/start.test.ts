import { mkdtemp, rm, stat } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createTestDatabase, type TestDatabase } from "@tandem/db/testing/test-database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createMemberClient, createPortalClient, unwrap } from "./client.ts";
import { type ApiConfig, readConfig } from "./config.ts";
import { listMails } from "./features/mail/mailbox.ts";
import { startApi } from "./start.ts";

let database: TestDatabase;
let config: ApiConfig;
beforeAll(async () => {
  database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "tandem-api-"));
  config = readConfig({
    TANDEM_MODE: "local",
    DATABASE_URL: database.url,
    TANDEM_DATA_DIR: dataDir,
    TANDEM_API_PORT: "0",
    TANDEM_SAMPLE_DATA: "false",
    TANDEM_LOG_LEVEL: "silent",
  });
});
afterAll(async () => {
  await database.close();
  await rm(config.dataDir, { recursive: true });
});

it("starts, is ready, does its jobs, and stops", async () => {
  const api = await startApi(config);
  const anyone = createMemberClient({ url: api.url, token: null });
  expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  const admin = { name: "Ada", email: "ada@tandem.example", password: "a long password" };
  const { token, member } = await unwrap(anyone.v1.auth["first-admin"].$post({ json: admin }));
  const ada = createMemberClient({ url: api.url, token, onBehalfOf: { ip: "203.0.113.4", userAgent: "Browser" } });
  expect((await ada.v1.auth.me.$get().then(unwrap)).id).toBe(member.id);
  await unwrap(ada.v1.members.$post({ json: { name: "Ines", email: "ines@tandem.example" } }));
  await expect.poll(() => listMails(path.join(config.dataDir, "mail")), { timeout: 10_000 }).toHaveLength(1);
  await api.close();
  await expect(fetch(`${api.url}/healthz`)).rejects.toThrow();
});

it("throws a refusal as a problem that names the fields", async () => {
  const api = await startApi({ ...config, worker: false });
  const portal = createPortalClient({ url: api.url, token: null });
  const refused = unwrap(portal.v1.portal.auth.redeem.$post({ json: { token: "none" } }));
  await expect(refused).rejects.toMatchObject({ status: 412, document: { destination: "/" } });
  const wrong = unwrap(portal.v1.portal.auth.link.$post({ json: { email: "none" } }));
  await expect(wrong).rejects.toMatchObject({
    status: 422,
    fields: [{ path: "email", message: "Not an e-mail address" }],
  });
  await api.close();
});

it("keeps its own secret in the data folder, for nobody else's eyes", async () => {
  expect((await stat(path.join(config.dataDir, "secret"))).mode & 0o777).toBe(0o600);
});

it("says which port is taken, and leaves nothing behind", async () => {
  const other = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as net.AddressInfo;
  await expect(startApi({ ...config, apiPort: port })).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
  const { rows } = await database.pool.query(
    "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  expect(Number(rows[0].count)).toBeLessThanOrEqual(1);
});
