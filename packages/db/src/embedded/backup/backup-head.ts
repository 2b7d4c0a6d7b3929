import { BackupRefused } from "./backup-refused.ts";

/** First entry of a backup, `backup.json`: what it is, before anything of it is believed. */
export interface BackupHead {
  format: 1;
  madeAt: string;
  /** Version of the Tandem that made it. */
  tandem: string;
  /** "18.4"; a cluster can be opened by its own major only. */
  postgres: string;
  /** "linux-x64". */
  platform: string;
  /** Names of the migrations the database had seen. */
  migrations: string[];
}

export const HEAD = "backup.json";
export const SETTINGS = "settings.json";
export const SUMS = "SHA256SUMS";
/** Folders of the archive: PostgreSQL's own files, and the rest of the data folder. */
export const CLUSTER = "cluster/";
export const FILES = "data/";

export function parseHead(text: string, file: string): BackupHead {
  let head: Partial<BackupHead> | undefined;
  try {
    head = JSON.parse(text) as Partial<BackupHead>;
  } catch {
    throw new BackupRefused(`${file} is no backup of Tandem: its ${HEAD} cannot be read.`);
  }
  if (head.format !== 1 || !head.postgres || !head.tandem || !Array.isArray(head.migrations))
    throw new BackupRefused(
      `${file} is a backup in a form that this Tandem does not know${head.tandem ? ` (made by Tandem ${head.tandem})` : ""}. ` +
        "Restore it with the version that made it.",
    );
  return head as BackupHead;
}

/** What this Tandem could not open is refused before anything is touched. */
export function refuseForeignHead(head: BackupHead, here: { major: string; migrations: readonly string[] }) {
  const major = head.postgres.split(".")[0];
  if (major !== here.major)
    throw new BackupRefused(
      `This backup was made by PostgreSQL ${head.postgres}; this Tandem brings PostgreSQL ${here.major}, which cannot open it. ` +
        `Restore it with Tandem ${head.tandem}, the version that made it. To move on from there to PostgreSQL ${here.major}, ` +
        "dump that database with pg_dump and load it into a PostgreSQL of your own (DATABASE_URL).",
    );
  const unknown = head.migrations.filter((name) => !here.migrations.includes(name));
  if (unknown.length > 0)
    throw new BackupRefused(
      `This backup was made by a newer Tandem (${head.tandem}): its database knows ${unknown.join(", ")}. ` +
        "Bring this Tandem to that version and restore again.",
    );
}
