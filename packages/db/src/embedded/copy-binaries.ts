import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import type { BinaryPackage } from "./find-binaries.ts";

const prefix = "binaries-";

/**
 * Copies the binaries to `<place>/binaries-<version>`, so that reinstalling packages cannot pull them from under a
 * running server. The folder appears by a rename: it is complete or absent.
 */
export async function copyBinaries(from: BinaryPackage, place: string, report: (message: string) => void) {
  const target = path.join(place, prefix + from.version);
  if (existsSync(target)) return target;
  report(`Copying PostgreSQL ${from.version} next to the data`);
  const partial = `${target}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await copyTree(from.nativeDir, partial);
  await hydrateSymlinks(from.nativeDir, partial);
  await rename(partial, target);
  return target;
}

/** Older versions and the remains of interrupted copies. Call it only while no server runs from this place. */
export async function removeOtherCopies(place: string, keep: string) {
  const names = await readdir(place);
  const others = names.filter((name) => name.startsWith(prefix) && name !== path.basename(keep));
  await Promise.all(others.map((name) => rm(path.join(place, name), { recursive: true, force: true })));
}

/** Modes are set by hand: under root's umask 077 the postgres user could not read what npm unpacked. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith(".a")) {
      await copyFile(source, target);
      await chmod(target, 0o755);
    }
  }
}

/** npm packages cannot carry symlinks; the package's install script makes them, where install scripts may run. */
async function hydrateSymlinks(nativeDir: string, copy: string) {
  const list = path.join(nativeDir, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(copy, path.relative("native", target));
    if (existsSync(link)) continue;
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(target), source), link);
  }
}
