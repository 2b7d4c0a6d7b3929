import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processBirth, takeLock } from "./lock-file.ts";

let file: string;
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(os.tmpdir(), "tandem-lock-")), "lock");
});
afterEach(() => rmSync(path.dirname(file), { recursive: true, force: true }));

describe("the lock of a data folder", () => {
  it("is given to one taker, and to the next after its release", async () => {
    const release = await takeLock(file);
    await expect(takeLock(file)).rejects.toThrow(`process ${process.pid}`);
    release();
    expect(existsSync(file)).toBe(false);
    (await takeLock(file))();
  });

  it("of a process that is gone is taken over", async () => {
    writeFileSync(file, "999999999 once");
    (await takeLock(file))();
  });

  it("of a killed process whose id is in use again is taken over", async () => {
    writeFileSync(file, `${process.pid} another birth than ${processBirth(process.pid)}`);
    (await takeLock(file))();
  });

  it("left empty by a kill in its first moment is taken over", async () => {
    writeFileSync(file, "");
    (await takeLock(file))();
  });

  it("goes to exactly one of many who find it stale at once", async () => {
    writeFileSync(file, "999999999 once");
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(file)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });
});
