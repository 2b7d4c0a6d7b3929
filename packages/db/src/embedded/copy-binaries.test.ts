import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyBinaries, removeOtherCopies } from "./copy-binaries.ts";

let root: string;
let place: string;
let nativeDir: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "tandem-binaries-"));
  place = path.join(root, "place");
  nativeDir = path.join(root, "package", "native");
  mkdirSync(path.join(nativeDir, "lib"), { recursive: true, mode: 0o700 });
  mkdirSync(place);
  writeFileSync(path.join(nativeDir, "lib", "libicu.so.60.2"), "library", { mode: 0o600 });
  const links = [{ source: "native/lib/libicu.so.60.2", target: "native/lib/libicu.so.60" }];
  writeFileSync(path.join(nativeDir, "pg-symlinks.json"), JSON.stringify(links));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const copy = (version: string) => copyBinaries({ nativeDir, version, major: "18" }, place, () => undefined);

describe("copying the binaries next to the data", () => {
  it("makes the symlinks that npm could not carry, and lets other OS users read everything", async () => {
    const target = await copy("18.4.0");
    expect(readlinkSync(path.join(target, "lib", "libicu.so.60"))).toBe("libicu.so.60.2");
    expect(statSync(path.join(target, "lib")).mode & 0o777).toBe(0o755);
    expect(statSync(path.join(target, "lib", "libicu.so.60")).mode & 0o777).toBe(0o755);
  });

  it("survives the package being taken away, and does not copy twice", async () => {
    const target = await copy("18.4.0");
    rmSync(path.join(root, "package"), { recursive: true });
    expect(await copy("18.4.0")).toBe(target);
    expect(existsSync(path.join(target, "lib", "libicu.so.60"))).toBe(true);
  });

  it("leaves one version when asked to clear: older ones and interrupted copies go", async () => {
    mkdirSync(path.join(place, "binaries-18.5.0.partial-1"));
    mkdirSync(path.join(place, "cluster"));
    await copy("18.4.0");
    await removeOtherCopies(place, await copy("18.5.0"));
    expect(readdirSync(place).sort()).toEqual(["binaries-18.5.0", "cluster"]);
  });
});
