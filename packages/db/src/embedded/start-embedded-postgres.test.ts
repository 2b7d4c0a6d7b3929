import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { isPortFree } from "./free-port.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

const root = mkdtempSync(path.join(os.tmpdir(), "tandem embedded "));
// As mkdtemp makes it, root's data would have to go elsewhere.
chmodSync(root, 0o755);
const dataDir = path.join(root, ".data");
const folder = path.join(dataDir, "postgres");
const reports: string[] = [];
let running: EmbeddedPostgres;

const start = async () => {
  reports.length = 0;
  running = await startEmbeddedPostgres({ dataDir, report: (message) => reports.push(message) });
};

async function ask(sql: string, url = running.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = () => Number(readFileSync(path.join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
const portOf = (url: string) => Number(new URL(url).port);

const killPostmaster = () => process.kill(postmasterPid(), "SIGKILL");

/** What remains when the process that called startEmbeddedPostgres was killed: a server, and a lock of nobody. */
const loseParent = () => writeFileSync(path.join(folder, "lock"), "999999999 gone");

afterAll(async () => {
  await running.stop();
  rmSync(root, { recursive: true, force: true });
});

describe("the embedded server, on one data folder through its life", () => {
  it("gives a login that owns its UTF-8 database and may become the portal role, but is no superuser", async () => {
    await start();
    const [facts] = await ask(`
      select r.rolsuper, r.rolcreaterole, pg_get_userbyid(d.datdba) as owner, pg_encoding_to_char(d.encoding) as encoding,
        pg_has_role('tandem', 'tandem_portal', 'set') as may_become_portal,
        (select array_agg(extname::text order by extname) from pg_extension) as extensions
      from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`);
    expect(facts).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      owner: "tandem",
      encoding: "UTF8",
      may_become_portal: true,
      extensions: ["btree_gin", "citext", "pg_trgm", "pgcrypto", "plpgsql", "unaccent"],
    });
    expect(reports.length).toBeGreaterThan(3);
  });

  it("lets nobody in without the password, and listens on 127.0.0.1 only", async () => {
    const wrong = new URL(running.url);
    wrong.password = "wrong";
    await expect(ask("select 1", wrong.href)).rejects.toMatchObject({ code: "28P01" });
    expect(await ask("show listen_addresses", running.adminUrl)).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await ask("show unix_socket_directories", running.adminUrl)).toEqual([{ unix_socket_directories: "" }]);
  });

  it("refuses a second start on the same folder and names the process that has it", async () => {
    const second = startEmbeddedPostgres({ dataDir, report: () => undefined });
    await expect(second).rejects.toThrow(`Another Tandem (process ${process.pid}) is using this data folder`);
  });

  it("takes over the server of a killed parent, with its data", async () => {
    await ask("create table kept as select 'still here' as word");
    const pid = postmasterPid();
    loseParent();
    await start();
    expect(postmasterPid()).toBe(pid);
    expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
  });

  it("starts again after the server itself was killed, and keeps what was committed", async () => {
    loseParent();
    killPostmaster();
    await start();
    expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
  });

  it("sees through a postmaster.pid whose number now belongs to another program", async () => {
    const pidFile = path.join(folder, "cluster", "postmaster.pid");
    const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
    killPostmaster();
    loseParent();
    writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
    await start();
    expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
  });

  it("moves to another port when a stranger has taken its own", async () => {
    const before = portOf(running.url);
    await running.stop();
    const stranger = net.createServer();
    await new Promise<void>((resolve) => stranger.listen(before, "127.0.0.1", resolve));
    await start();
    expect(portOf(running.url)).not.toBe(before);
    expect(reports.join("\n")).toContain(`Port ${before} is taken`);
    expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it("leaves no server and no lock behind when it is stopped, and may be stopped twice", async () => {
    await running.stop();
    await running.stop();
    expect(await isPortFree(portOf(running.url))).toBe(true);
    expect(existsSync(path.join(folder, "cluster", "postmaster.pid"))).toBe(false);
    expect(existsSync(path.join(folder, "lock"))).toBe(false);
  });

  it("leaves no server behind when its caller ends the start in the middle", async () => {
    const file = path.join(folder, "settings.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), prepared: 0 }));
    const report = (message: string) => {
      if (message.startsWith("Creating the login")) throw new Error("enough");
    };
    await expect(startEmbeddedPostgres({ dataDir, report })).rejects.toThrow("enough");
    expect(existsSync(path.join(folder, "cluster", "postmaster.pid"))).toBe(false);
    expect(existsSync(path.join(folder, "lock"))).toBe(false);
  });

  it("refuses a folder of another PostgreSQL major and says the ways out", async () => {
    const versionFile = path.join(folder, "cluster", "PG_VERSION");
    const version = readFileSync(versionFile, "utf8");
    writeFileSync(versionFile, "17\n");
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17.*set DATABASE_URL.*TANDEM_DATA_DIR/s);
    writeFileSync(versionFile, version);
  });
});
