import path from "node:path";
import type { OsUser } from "./os-user.ts";
import { type ProgramResult, runProgram } from "./run-program.ts";

export interface Server {
  binDir: string;
  clusterDir: string;
  logFile: string;
  user: OsUser | undefined;
}

/** Waits until the server answers on 127.0.0.1:port. Unix sockets are off: their path may be too long anywhere. */
export function startServer(server: Server, port: number, durable: boolean): Promise<ProgramResult> {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "256MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // Rows and parameters of customers do not belong into a log file.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return runPgCtl(server, ["start", "-w", "-t", "300", "-l", server.logFile, "-o", options.join(" ")]);
}

/** "fast": open transactions are rolled back, everything committed is flushed. */
export async function stopServer(server: Server): Promise<void> {
  if (!(await isServerUp(server))) return;
  const stopped = await runPgCtl(server, ["stop", "-w", "-t", "30", "-m", "fast"]);
  if (stopped.code !== 0) await runPgCtl(server, ["stop", "-w", "-t", "10", "-m", "immediate"]);
}

/** Says yes, too, when another process has taken over the id in a stale postmaster.pid. */
export async function isServerUp(server: Server): Promise<boolean> {
  return (await runPgCtl(server, ["status"])).code === 0;
}

function runPgCtl({ binDir, clusterDir, user }: Server, args: string[]): Promise<ProgramResult> {
  return runProgram(path.join(binDir, "pg_ctl"), [...args, "-D", clusterDir], user);
}
