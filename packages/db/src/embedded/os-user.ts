import { existsSync, statSync } from "node:fs";
import { CannotStartError } from "./cannot-start-error.ts";
import { runProgram } from "./run-program.ts";

export interface OsUser {
  uid: number;
  gid: number;
}

/**
 * Whom PostgreSQL runs as: undefined = ourselves. It refuses to run as root, so root lends it the owner of an
 * existing cluster, or the user `postgres`, which is created where there is none.
 */
export async function findOsUser(clusterDir: string, report: (message: string) => void): Promise<OsUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const user = (await lookUp("postgres")) ?? (await createUser(report));
  await checkThatWeMayBecome(user);
  return user;
}

async function lookUp(name: string): Promise<OsUser | undefined> {
  const [uid, gid] = await Promise.all([runProgram("id", ["-u", name]), runProgram("id", ["-g", name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

const waysToCreate: [program: string, ...args: string[]][] = [
  [
    "useradd",
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/bin/false",
    "postgres",
  ],
  ["adduser", "-S", "-D", "-H", "-s", "/bin/false", "postgres"],
];

async function createUser(report: (message: string) => void): Promise<OsUser> {
  report("Creating the OS user `postgres`, because PostgreSQL does not run as root");
  const answers: string[] = [];
  for (const [program, ...args] of waysToCreate) {
    try {
      const { output } = await runProgram(program, args);
      const user = await lookUp("postgres");
      if (user) return user;
      answers.push(output.split("\n")[0] ?? program);
    } catch {
      answers.push(`${program}: not found`);
    }
  }
  throw new CannotStartError(
    `PostgreSQL does not run as root, and the OS user \`postgres\` could not be created (${answers.join("; ")}). ` +
      "Create a user of that name, start Tandem as a user who is not root, or set DATABASE_URL.",
  );
}

async function checkThatWeMayBecome(user: OsUser) {
  try {
    await runProgram("/bin/sh", ["-c", ":"], user);
  } catch (error) {
    throw new CannotStartError(
      `PostgreSQL does not run as root, and this container does not let root become the user with id ${user.uid} ` +
        `(${(error as Error).message}). Start Tandem as a user who is not root, or set DATABASE_URL.`,
    );
  }
}
