import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withDatabase } from "../testing/test-server.ts";
import { MigrationRefused, migrateToLatest } from "./migrate.ts";

const name = `stranger_${randomBytes(4).toString("hex")}`;
const { adminUrl } = inject("testServer");

async function runAsAdmin(sql: string, database?: string) {
  const client = new pg.Client({ connectionString: database ? withDatabase(adminUrl, database) : adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(login: string, password: string): string {
  const url = new URL(withDatabase(adminUrl, name));
  url.username = login;
  url.password = password;
  return url.href;
}

const refusalOf = (url: string) =>
  migrateToLatest({ url }).then(
    () => "it started",
    (error: Error) => error,
  );

beforeAll(async () => {
  await runAsAdmin(`create role ${name} login password 'known'`);
  await runAsAdmin(`create database ${name} template template0`);
});
afterAll(async () => {
  await runAsAdmin(`drop database ${name} with (force)`);
  await runAsAdmin(`drop role ${name}`);
});

describe("a start on a PostgreSQL of one's own", () => {
  it("lists the statements that a login without rights needs, and once they were run it succeeds", async () => {
    const url = urlOf(name, "known");
    const refusal = (await refusalOf(url)) as Error;
    expect(refusal).toBeInstanceOf(MigrationRefused);
    const statements = refusal.message.split("\n").filter((line) => line.startsWith("  "));
    expect(statements.map((line) => line.trim())).toEqual([
      `grant create on database ${name} to ${name};`,
      `grant usage, create on schema public to ${name} with grant option;`,
      `grant tandem_portal to ${name};`,
    ]);
    await runAsAdmin(statements.join("\n"), name);
    expect(await refusalOf(url)).toBe("it started");
  });

  it("asks again when the portal's role was taken from it since", async () => {
    await runAsAdmin(`revoke tandem_portal from ${name}`);
    expect(await refusalOf(urlOf(name, "known"))).toMatchObject({
      message: expect.stringContaining(`\n  grant tandem_portal to ${name};\n`),
    });
  });

  it("says what is wrong with the address, and keeps the password to itself", async () => {
    const refused = (await refusalOf(urlOf(name, "a-secret"))) as Error;
    expect(refused.message).toMatch(/it refuses the password\. Check DATABASE_URL\.$/);
    expect(refused.message).not.toContain("a-secret");
    expect(await refusalOf("postgres://ben@127.0.0.1:1/crm")).toMatchObject({
      name: "CannotStartError",
      message:
        "PostgreSQL at 127.0.0.1:1 cannot be used (login ben, database crm): nothing listens there. Check DATABASE_URL.",
    });
    expect(await refusalOf(withDatabase(urlOf(name, "known"), "nowhere"))).toMatchObject({
      message: expect.stringContaining("there is no such database"),
    });
  });
});
