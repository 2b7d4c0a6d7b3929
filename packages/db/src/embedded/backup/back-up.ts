import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { extract } from "tar-stream";
import { type BackupHead, CLUSTER, FILES, HEAD, SETTINGS } from "./backup-head.ts";
import { BackupRefused } from "./backup-refused.ts";
import { BaseBackup } from "./base-backup.ts";
import { type DataFile, listDataFiles, openDataFile } from "./data-files.ts";
import { openCluster } from "./open-cluster.ts";
import { type ArchiveWriter, writeArchive } from "./write-archive.ts";

export interface BackUpInput {
  dataDir: string;
  /** The tar.gz to be made. */
  file: string;
  /** Version of this Tandem. */
  tandem: string;
  now: Date;
  report: (message: string) => void;
  signal?: AbortSignal;
}

/**
 * One file from which the whole data folder comes back: database, uploads, mails, secret. While Tandem runs it is taken
 * from the running server, else the server is started for it. Holds everything acknowledged before this was called.
 */
export async function backUp(input: BackUpInput): Promise<{ head: BackupHead; bytes: number }> {
  const dataDir = path.resolve(input.dataDir);
  const file = path.resolve(input.file);
  if (existsSync(file)) throw new BackupRefused(`${file} is there already; backups are never written over.`);
  if (!path.relative(dataDir, file).startsWith(".."))
    throw new BackupRefused(
      `A backup inside the data folder would be lost with it. Choose a place outside ${dataDir}.`,
    );
  const cluster = await openCluster(dataDir, input.report);
  const partial = `${file}.partial-${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const head = await describe(cluster.adminUrl, input);
    const settings = await readFile(cluster.settingsFile, "utf8");
    await writeArchive(
      partial,
      async (writer) => {
        await writer.addText(HEAD, `${JSON.stringify(head, null, 2)}\n`);
        // Twice: what the database speaks of may have been there before only, or have come meanwhile.
        const before = await addFiles(writer, dataDir, new Set());
        await addCluster(writer, cluster.adminUrl, input);
        await addFiles(writer, dataDir, before);
        await writer.addText(SETTINGS, settings);
      },
      input.signal,
    );
    await rename(partial, file);
    return { head, bytes: (await stat(file)).size };
  } finally {
    await rm(partial, { force: true });
    await cluster.close();
  }
}

async function describe(adminUrl: string, { tandem, now }: BackUpInput): Promise<BackupHead> {
  const client = await connect(adminUrl, "tandem");
  try {
    const version = await client.query<{ postgres: string }>("select split_part(version(), ' ', 2) as postgres");
    const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
    return {
      format: 1,
      madeAt: now.toISOString(),
      tandem,
      postgres: version.rows[0]?.postgres ?? "",
      platform: `${process.platform}-${process.arch}`,
      migrations: rows.map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}

async function addCluster(writer: ArchiveWriter, adminUrl: string, { report, signal }: BackUpInput) {
  report("Copying the database");
  const keeper = await connect(adminUrl, "postgres");
  const walker = await connect(adminUrl, "postgres", "?replication=true");
  try {
    // Keeps the WAL that is written meanwhile; goes away with its connection, however that ends.
    await keeper.query("select pg_create_physical_replication_slot($1, true, true)", [`tandem_backup_${process.pid}`]);
    const tar = extract();
    const source = pipeline(walker.query(new BaseBackup()), tar, { signal });
    source.catch(() => undefined);
    for await (const entry of tar) {
      const { name, size, mode, mtime, type } = entry.header;
      if (type !== "file" && type !== "directory") throw new BackupRefused(`The cluster holds a link: ${name}`);
      await writer.addEntry({ name: CLUSTER + name, size, mode, mtime, type }, entry as AsyncIterable<Buffer>);
    }
    await source;
  } finally {
    // Not end(): in the middle of a base backup the server would first send all of it.
    (walker as unknown as { connection: pg.Connection }).connection.stream.destroy();
    await keeper.end();
  }
}

/** Adds what `known` does not hold in the same state; returns all that is in the archive now. */
async function addFiles(writer: ArchiveWriter, dataDir: string, known: ReadonlySet<string>) {
  const added = new Set(known);
  for (const file of await listDataFiles(dataDir)) {
    const state = stateOf(file);
    const content = known.has(state) ? undefined : await openDataFile(dataDir, file);
    if (!content) continue;
    await writer.addEntry({ name: FILES + file.name, size: file.size, mtime: file.mtime, mode: 0o600 }, content);
    added.add(state);
  }
  return added;
}

const stateOf = ({ name, size, mtime }: DataFile) => `${mtime.getTime()} ${size} ${name}`;

async function connect(adminUrl: string, database: string, query = ""): Promise<pg.Client> {
  const url = new URL(adminUrl);
  url.pathname = database;
  const client = new pg.Client({ connectionString: `${url.href}${query}` });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
