import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choosePlace } from "./choose-place.ts";
import { findOsUser } from "./os-user.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "tandem-place-"));
  chmodSync(root, 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const choose = async (inside: string, elsewhere: string[]) =>
  choosePlace(inside, await findOsUser("/no-cluster-yet", () => undefined), elsewhere);

describe("where PostgreSQL keeps its files", () => {
  it("is the data folder when PostgreSQL can work there, and nothing is left of trying", async () => {
    const inside = path.join(root, "my project", ".data", "postgres");
    expect(await choose(inside, [])).toBe(inside);
    expect(readdirSync(inside)).toEqual([]);
  });

  it("is elsewhere when its user may not enter the project", async () => {
    const home = path.join(root, "home");
    // As root the server runs as another user, whom 700 keeps out; for anyone else 500 keeps out ourselves.
    mkdirSync(home, { mode: process.getuid?.() === 0 ? 0o700 : 0o500 });
    expect(await choose(path.join(home, "postgres"), [path.join(root, "other")])).toBe(path.join(root, "other"));
  });

  it("is elsewhere when a shell would interpret the project's path", async () => {
    expect(await choose(path.join(root, "cost$HOME", "postgres"), [path.join(root, "other")])).toBe(
      path.join(root, "other"),
    );
  });

  it("is refused with a sentence when no place will do", async () => {
    await expect(choose(path.join(root, "a`b"), [path.join(root, "c`d")])).rejects.toThrow(/TANDEM_DATA_DIR/);
  });
});
