import { existsSync, readFileSync } from "node:fs";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { CannotStartError } from "./cannot-start-error.ts";
import type { OsUser } from "./os-user.ts";
import { runProgram } from "./run-program.ts";

export interface InitClusterInput {
  binDir: string;
  clusterDir: string;
  superuserPassword: string;
  user: OsUser | undefined;
  durable: boolean;
}

/** Makes an empty cluster beside its final name and renames it: a kill in the middle leaves no half cluster. */
export async function initCluster(input: InitClusterInput) {
  const partial = `${input.clusterDir}.partial`;
  const passwordFile = `${partial}-password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, input.superuserPassword, { mode: 0o600 });
  if (input.user) {
    await chown(partial, input.user.uid, input.user.gid);
    await chown(passwordFile, input.user.uid, input.user.gid);
  }
  try {
    await runInitdb(input, partial, passwordFile);
    await rename(partial, input.clusterDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

async function runInitdb({ binDir, user, durable }: InitClusterInput, clusterDir: string, passwordFile: string) {
  const common = ["--encoding=UTF8", "--auth=scram-sha-256", "--username=postgres"];
  const args = [...common, `--pgdata=${clusterDir}`, `--pwfile=${passwordFile}`, ...(durable ? [] : ["--no-sync"])];
  const initdb = path.join(binDir, "initdb");
  let result = await runProgram(initdb, [...args, "--locale=C.UTF-8"], user);
  // Systems without that locale get PostgreSQL's own implementation of it.
  if (result.code !== 0 && /locale/i.test(result.output)) {
    result = await runProgram(
      initdb,
      [...args, "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      user,
    );
  }
  if (result.code !== 0) throw new CannotStartError(`PostgreSQL could not make its cluster:\n${result.output}`);
}

/** A cluster can be opened by its own major version only. */
export function refuseOtherMajor(clusterDir: string, major: string) {
  const file = path.join(clusterDir, "PG_VERSION");
  if (!existsSync(file)) return;
  const found = readFileSync(file, "utf8").trim();
  if (found === major) return;
  throw new CannotStartError(
    `The database in ${clusterDir} was made by PostgreSQL ${found}; this Tandem brings PostgreSQL ${major}, which cannot ` +
      "open it. Nothing was changed. To keep that data, start the Tandem version that made it (its `npm run backup` makes a " +
      `copy that it can restore), or serve the folder with a PostgreSQL ${found} of your own and set DATABASE_URL. ` +
      "To begin with an empty database, move the folder away or set TANDEM_DATA_DIR to another one.",
  );
}
