import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { median } from "./rounds.ts";

export interface MemoryUse {
  idleMb: number;
  peakMb: number;
  /** What was being asked then. */
  peakDuring: string;
  /** Medians of the first and of the last tenth of all samples: flat means that they are close. */
  earlyMb: number;
  lateMb: number;
}

const EVERY_MS = 250;

/** Looks at the resident memory of a process four times a second until it is told to stop. */
export function watchMemory(pid: number): { during(what: string): void; stop(): MemoryUse } {
  const idleMb = residentMb(pid);
  const samples: number[] = [];
  let [asked, peakMb, peakDuring] = ["", 0, ""];
  const timer = setInterval(() => {
    if (!isAlive(pid)) return;
    const mb = residentMb(pid);
    samples.push(mb);
    if (mb > peakMb) [peakMb, peakDuring] = [mb, asked];
  }, EVERY_MS);
  return {
    during(what) {
      asked = what;
    },
    stop() {
      clearInterval(timer);
      const tenth = Math.max(1, Math.floor(samples.length / 10));
      return {
        idleMb,
        peakMb,
        peakDuring,
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
