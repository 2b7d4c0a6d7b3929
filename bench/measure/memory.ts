import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { median } from "./rounds.ts";

export interface MemoryUse {
  idleMb: number;
  peakMb: number;
  /** Medians of the first and of the last tenth of all samples: flat means that they are close. */
  earlyMb: number;
  lateMb: number;
}

const EVERY_MS = 250;

/** Looks at the resident memory of a process four times a second until it is told to stop. */
export function watchMemory(pid: number): { stop(): MemoryUse } {
  const idleMb = residentMb(pid);
  const samples: number[] = [];
  const timer = setInterval(() => {
    if (isAlive(pid)) samples.push(residentMb(pid));
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      const tenth = Math.max(1, Math.floor(samples.length / 10));
      return {
        idleMb,
        peakMb: Math.max(...samples),
        earlyMb: median(samples.slice(0, tenth)),
        lateMb: median(samples.slice(-tenth)),
      };
    },
  };
}

/** A server that ended by itself is reported by whoever asks it next. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function residentMb(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kb = existsSync(status)
    ? readFileSync(status, "utf8").match(/^VmRSS:\s+(\d+)/m)?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kb) / 1024;
}
