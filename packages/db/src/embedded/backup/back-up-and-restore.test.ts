import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrateToLatest } from "../../migrate.ts";
import { migrations } from "../../migrations.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../start-embedded-postgres.ts";
import { backUp } from "./back-up.ts";
import { type BackupHead, HEAD, SUMS } from "./backup-head.ts";
import { readArchive, readText } from "./read-archive.ts";
import { restore } from "./restore.ts";
import { writeArchive } from "./write-archive.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const root = mkdtempSync(path.join(os.tmpdir(), "tandem backup "));
// As mkdtemp makes it, root's data would have to go elsewhere.
chmodSync(root, 0o755);
const at = (...names: string[]) => path.join(root, ...names);
const dataDir = at("first", ".data");
const backup = at("backups", "one.tar.gz");
const ours = { migrations: Object.keys(migrations), now: new Date("2026-11-21T20:00:00Z"), report: () => undefined };
const restoreTo = (target: string, file = backup, replace = false) =>
  restore({ ...ours, dataDir: target, file, replace });
const started: EmbeddedPostgres[] = [];
const places: string[] = [];

async function start(folder: string) {
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false, report: () => undefined });
  started.push(server);
  return server;
}

async function ask<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const countWords = async (url: string) =>
  (await ask<{ n: number; last: number }>(url, "select count(*)::int as n, max(n) as last from words"))[0];

/** Commits one row after the other until told to stop; tells how many were acknowledged so far. */
function keepWriting(url: string) {
  const client = new pg.Client({ connectionString: url });
  let acknowledged = 0;
  let goesOn = true;
  const done = (async () => {
    await client.connect();
    while (goesOn) {
      await client.query("insert into words (n, word) values ($1::int, repeat(md5($2), 100))", [
        acknowledged + 1,
        String(acknowledged),
      ]);
      acknowledged++;
    }
    await client.end();
  })();
  return {
    count: () => acknowledged,
    stop: () => {
      goesOn = false;
      return done;
    },
  };
}

let acknowledged = 0;

beforeAll(async () => {
  const server = await start(dataDir);
  await migrateToLatest({ url: server.url });
  await ask(server.url, "create table words (n int primary key, word text)");
  mkdirSync(path.join(dataDir, "imports"));
  writeFileSync(path.join(dataDir, "secret"), "the secret of these tests");
  writeFileSync(path.join(dataDir, "imports", "half.csv"), "name\nNorthwind\n");
  writeFileSync(path.join(dataDir, "imports", "empty.csv"), "");
  mkdirSync(path.join(dataDir, "files", "a company"), { recursive: true });
  writeFileSync(path.join(dataDir, "files", "a company", "a file"), Buffer.from([0, 1, 2, 255]));

  const writer = keepWriting(server.url);
  await vi.waitUntil(() => writer.count() > 200, { timeout: 20_000 });
  acknowledged = writer.count();
  await backUp({ ...ours, dataDir, file: backup, tandem: "0.1.0" });
  await writer.stop();
  await server.stop();
});

afterAll(async () => {
  for (const server of started) await server.stop();
  for (const place of [root, ...places]) rmSync(place, { recursive: true, force: true });
});

describe("a backup taken while writes go on", () => {
  it("brings back every write acknowledged before it, none of them half, and every file", async () => {
    const target = at("another computer", "data");
    await restoreTo(target);
    const { url } = await start(target);
    const found = await countWords(url);
    expect(found?.n).toBeGreaterThanOrEqual(acknowledged);
    expect(found?.n).toBe(found?.last);
    expect(readFileSync(path.join(target, "secret"), "utf8")).toBe("the secret of these tests");
    expect(readFileSync(path.join(target, "imports", "half.csv"), "utf8")).toBe("name\nNorthwind\n");
    expect([...readFileSync(path.join(target, "files", "a company", "a file"))]).toEqual([0, 1, 2, 255]);
    expect(readdirSync(path.join(target, "imports")).sort()).toEqual(["empty.csv", "half.csv"]);
    expect(readdirSync(target).sort()).toEqual(["files", "imports", "postgres", "secret"]);
  });

  it("leaves no replication slot behind that would keep the WAL for ever", async () => {
    const { adminUrl, stop } = await start(dataDir);
    expect(await ask(adminUrl, "select slot_name from pg_replication_slots")).toEqual([]);
    await stop();
  });

  it("lets nobody else read it, and names its parts so that sha256sum can check them", async () => {
    const bytes = gunzipSync(readFileSync(backup)).toString("latin1");
    expect(bytes).toMatch(/[0-9a-f]{64} {2}data\/secret\n/);
    expect(bytes.indexOf(SUMS)).toBeGreaterThan(bytes.indexOf("cluster/global/pg_control"));
    if (process.platform !== "win32") expect(statSync(backup).mode & 0o077).toBe(0);
  });

  it("comes back where PostgreSQL has to keep its files elsewhere", async () => {
    const target = at("cost$HOME", ".data");
    await restoreTo(target);
    const { place } = JSON.parse(readFileSync(path.join(target, "postgres", "settings.json"), "utf8"));
    places.push(place);
    const { url, stop } = await start(target);
    expect((await countWords(url))?.n).toBeGreaterThanOrEqual(acknowledged);
    await stop();
  });
});

describe("a backup of a stopped Tandem", () => {
  it("starts the server for it and stops it again", async () => {
    const file = at("backups", "stopped.tar.gz");
    const { head } = await backUp({ ...ours, dataDir, file, tandem: "0.1.0" });
    expect(head).toMatchObject({ format: 1, madeAt: "2026-11-21T20:00:00.000Z", migrations: ours.migrations });
    expect(existsSync(path.join(dataDir, "postgres", "cluster", "postmaster.pid"))).toBe(false);
    expect(await readArchive(file, async () => undefined)).toEqual(head);
  });

  it("is refused over an older one, into the data folder, and where there is no database", async () => {
    const into = (file: string, from = dataDir) => backUp({ ...ours, dataDir: from, file, tandem: "0.1.0" });
    await expect(into(backup)).rejects.toThrow(/never written over/);
    await expect(into(path.join(dataDir, "b.tar.gz"))).rejects.toThrow(/inside the data folder/);
    await expect(into(at("c.tar.gz"), at("nothing"))).rejects.toThrow(/no database/);
    expect(existsSync(at("nothing")) || existsSync(at("c.tar.gz"))).toBe(false);
  });

  it("leaves nothing behind when it is stopped in the middle", async () => {
    const folder = at("interrupted");
    const signal = AbortSignal.timeout(1);
    await expect(
      backUp({ ...ours, dataDir, file: path.join(folder, "x.tar.gz"), tandem: "0.1.0", signal }),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(path.join(dataDir, "postgres", "cluster", "postmaster.pid"))).toBe(false);
  });
});

describe("a restore onto a data folder in use", () => {
  it("is refused while the server runs, with --replace too", async () => {
    const { stop } = await start(dataDir);
    await expect(restoreTo(dataDir, backup, true)).rejects.toThrow(/running on this data folder. Stop it/);
    await stop();
  });

  it("is refused without --replace; with it the old data lies aside, whole, and can be started", async () => {
    const target = at("replaced");
    await restoreTo(target);
    const first = await start(target);
    await ask(first.url, "create table only_here as select 1 as one");
    await first.stop();
    await expect(restoreTo(target)).rejects.toThrow(/not empty.*--replace/s);
    const { setAside } = await restoreTo(target, backup, true);
    const now = await start(target);
    expect(await ask(now.url, "select to_regclass('only_here') as it")).toEqual([{ it: null }]);
    await now.stop();
    const old = await start(setAside ?? "");
    expect(await ask(old.url, "select one from only_here")).toEqual([{ one: 1 }]);
    expect(readFileSync(path.join(setAside ?? "", "secret"), "utf8")).toBe("the secret of these tests");
    await old.stop();
  });

  it("that is killed while it unpacks or tries leaves the old data", async () => {
    const target = at("killed");
    await restoreTo(target);
    const first = await start(target);
    await ask(first.url, "create table only_here as select 1 as one");
    await first.stop();
    for (const moment of ["Unpacking", "Opening"]) {
      await killAt(target, moment);
      const { url, stop } = await start(target);
      expect(await ask(url, "select one from only_here")).toEqual([{ one: 1 }]);
      await stop();
      expect(existsSync(path.join(target, "restoring"))).toBe(false);
      expect(readdirSync(path.join(target, "postgres"))).not.toContain("cluster.restoring");
    }
  });
});

/** The command as a person types it, killed without warning at the step that says `moment`. */
function killAt(target: string, moment: string): Promise<void> {
  const script = path.resolve(import.meta.dirname, "../../../../../scripts/restore.mjs");
  const child = spawn(process.execPath, [script, backup, "--replace"], {
    env: { PATH: "/usr/bin:/bin", TANDEM_DATA_DIR: target, NODE_ENV: "test" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
      if (said.includes(moment)) child.kill("SIGKILL");
    });
  return new Promise((resolve, reject) => {
    child.on("close", (_, signal) => (signal === "SIGKILL" ? resolve() : reject(new Error(said))));
  });
}

describe("a backup that must not be trusted is refused before anything is touched", () => {
  const target = at("untouched");
  const refused = async (bytes: Buffer | string, why: RegExp) => {
    const file = at("bad.tar.gz");
    writeFileSync(file, bytes);
    await expect(restoreTo(target, file)).rejects.toThrow(why);
    expect(existsSync(target)).toBe(false);
  };

  it("cut off anywhere", async () => {
    const bytes = readFileSync(backup);
    for (const part of [0.01, 0.5, 0.9999]) await refused(bytes.subarray(0, bytes.length * part), /damaged or cut off/);
    await refused("", /damaged or cut off/);
  });

  it("with one bit turned over, in the packed or in the unpacked bytes", async () => {
    const bytes = readFileSync(backup);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await refused(bytes, /damaged or cut off/);
    const tar = gunzipSync(readFileSync(backup));
    tar[tar.indexOf("the secret of these tests")] = 84;
    await refused(gzipSync(tar, { level: 1 }), /SHA-256 sums do not fit/);
  });

  it("that is something else, or nothing", async () => {
    await refused("name,industry\nNorthwind,Shipping\n", /damaged or cut off/);
    await refused(gzipSync("name,industry\n".repeat(100)), /damaged or cut off|no backup of Tandem/);
    await expect(restoreTo(target, at("absent.tar.gz"))).rejects.toThrow(/There is no file/);
    await expect(restoreTo(target, root)).rejects.toThrow(/is a folder/);
  });

  it("of another PostgreSQL major, of a newer Tandem, of a form not known", async () => {
    const changed = async (change: Partial<Record<keyof BackupHead, unknown>>, why: RegExp) => {
      const file = at("changed.tar.gz");
      rmSync(file, { force: true });
      await changeHead(file, change);
      await expect(restoreTo(target, file)).rejects.toThrow(why);
      expect(existsSync(target)).toBe(false);
    };
    await changed({ postgres: "17.2", tandem: "0.0.9" }, /made by PostgreSQL 17.2.*Restore it with Tandem 0.0.9/s);
    await changed({ migrations: [...ours.migrations, "20991231T0000-later"] }, /newer Tandem.*20991231T0000-later/s);
    await changed({ format: 2 }, /a form that this Tandem does not know/);
  });
});

/** The same backup under another head, with sums that fit. */
async function changeHead(file: string, change: object) {
  await writeArchive(
    file,
    async (writer) => {
      const head = await readArchive(backup, async () => undefined);
      await writer.addText(HEAD, JSON.stringify({ ...head, ...change }));
      await readArchive(backup, async (header, content) => {
        if (header.type === "directory") return;
        await writer.addText(header.name, await readText(content));
      });
    },
    undefined,
  );
}
