import { spawn } from "node:child_process";
import type { OsUser } from "./os-user.ts";

export interface ProgramResult {
  code: number;
  output: string;
}

/**
 * Runs a program to its end, as another OS user when one is given. The environment is bare, so that PGDATA, PGPORT
 * or a locale of the caller cannot change what PostgreSQL does; cwd is "/" because that user may not enter ours.
 */
export function runProgram(file: string, args: string[], user?: OsUser): Promise<ProgramResult> {
  const isWindows = process.platform === "win32";
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: isWindows ? undefined : "/",
      env: isWindows ? undefined : { PATH: "/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin", LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    // "exit", not "close": on Windows the server inherits pg_ctl's pipes and would keep them open for ever.
    child.on("exit", (code) => setImmediate(() => resolve({ code: code ?? 1, output: output.trim() })));
  });
}
