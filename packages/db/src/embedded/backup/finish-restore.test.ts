import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitRestore, finishRestore, type Move } from "./finish-restore.ts";

let dataDir: string;
let moves: Move[];
const at = (...names: string[]) => path.join(dataDir, ...names);
const write = (text: string, ...names: string[]) => {
  mkdirSync(path.dirname(at(...names)), { recursive: true });
  writeFileSync(at(...names), text);
};
const read = (...names: string[]) => readFileSync(at(...names), "utf8");

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "tandem-finish-"));
  write("old", "secret");
  write("old", "postgres", "settings.json");
  write("new", "restoring", "files", "secret");
  write("new", "restoring", "settings.json");
  moves = [
    { from: at("secret"), to: at("before-restore-1", "secret") },
    { from: at("postgres", "settings.json"), to: at("before-restore-1", "postgres", "settings.json") },
    { from: at("restoring", "files", "secret"), to: at("secret") },
    { from: at("restoring", "settings.json"), to: at("postgres", "settings.json") },
  ];
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const expectRestored = () => {
  expect([read("secret"), read("postgres", "settings.json")]).toEqual(["new", "new"]);
  expect([read("before-restore-1", "secret"), read("before-restore-1", "postgres", "settings.json")]).toEqual([
    "old",
    "old",
  ]);
  expect(existsSync(at("restoring"))).toBe(false);
};

describe("a restore that was killed", () => {
  it.each([0, 1, 2, 3, 4])(
    "after it was decided and %i things had moved is carried out by the next start",
    async (done) => {
      write(JSON.stringify(moves), "restoring", "plan.json");
      for (const { from, to } of moves.slice(0, done)) {
        mkdirSync(path.dirname(to), { recursive: true });
        renameSync(from, to);
      }
      await finishRestore(dataDir);
      expectRestored();
      await finishRestore(dataDir);
      expectRestored();
    },
  );

  it("before it was decided leaves what was there", async () => {
    await finishRestore(dataDir);
    expect([read("secret"), read("postgres", "settings.json")]).toEqual(["old", "old"]);
    expect(existsSync(at("restoring"))).toBe(false);
  });
});

it("an undisturbed restore ends in the same state", async () => {
  await commitRestore(dataDir, moves);
  expectRestored();
});
