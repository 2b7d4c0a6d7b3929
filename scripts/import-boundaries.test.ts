import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "apps", "packages"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".generated.ts"));

const read = (file: string): string => {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return ""; // deleted, and not yet committed so
  }
};

/** Every module a file imports, relative ones as their path from the root. */
function importsOf(file: string): string[] {
  const found = [...read(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return found.map((name) => (name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name));
}

function offenders(where: (file: string) => boolean, isRefused: (name: string) => boolean): string[] {
  return files.filter(where).flatMap((file) =>
    importsOf(file)
      .filter(isRefused)
      .map((name) => `${file} imports ${name}`),
  );
}

/** The modules of the domain whose values a file takes along, not only their types. */
const valuesOfDomain = (file: string): string[] =>
  [...read(file).matchAll(/^(?:im|ex)port (?!type )[^;]*?from "(@tandem\/domain\/[^"]+|\.[^"]+)"/gms)].flatMap(
    ([, name = ""]) => {
      if (name.startsWith("@")) return `${name.replace("@tandem/domain", "packages/domain/src")}.ts`;
      return below("packages/domain/")(file) ? path.posix.join(path.posix.dirname(file), name) : [];
    },
  );

/** A module of the domain that loads zod, itself or through another. */
const reachesZod = (file: string): boolean =>
  /^import (?!type )[^;]*from "zod"/m.test(read(file)) || valuesOfDomain(file).some(reachesZod);

const below = (prefix: string) => (file: string) => file.startsWith(prefix);
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const isOurs = (name: string) =>
  name.startsWith("@tandem/") || name.startsWith("apps/") || name.startsWith("packages/");

describe("imports run one way: domain ← db ← api, domain ← ui ← admin, portal", () => {
  it.each([
    ["packages/domain/", ["packages/domain/", "@tandem/domain/"]],
    ["packages/db/", ["packages/db/", "@tandem/db/", "@tandem/domain/"]],
    ["packages/ui/", ["packages/ui/", "@tandem/ui/", "@tandem/domain/"]],
    ["apps/api/", ["apps/api/", "@tandem/db/", "@tandem/domain/"]],
    ["apps/admin/", ["apps/admin/", "@tandem/ui/", "@tandem/domain/", "@tandem/api/client"]],
    ["apps/portal/", ["apps/portal/", "@tandem/ui/", "@tandem/domain/", "@tandem/api/client"]],
  ])("%s imports nothing of the rooms above it or beside it", (room, allowed) => {
    const isRefused = (name: string) => isOurs(name) && !allowed.some((prefix) => name.startsWith(prefix));
    expect(offenders(below(room), isRefused)).toEqual([]);
  });

  it("packages/domain does no I/O, reads no clock and makes nothing by chance", () => {
    const isDomain = (file: string) => file.startsWith("packages/domain/src/") && !isTest(file);
    expect(offenders(isDomain, (name) => name.startsWith("node:"))).toEqual([]);
    const impure = /new Date\(\)|Date\.now\(|Math\.random\(|randomUUID\(|\bprocess\.|\bfetch\(/;
    expect(files.filter((file) => isDomain(file) && impure.test(read(file)))).toEqual([]);
  });

  it("components fetch nothing and route nowhere", () => {
    expect(
      offenders(below("packages/ui/src/"), (name) => name.startsWith("@remix-run/") || name.startsWith("hono")),
    ).toEqual([]);
  });

  it("Lucia stands behind apps/api/src/auth alone", () => {
    const isElsewhere = (file: string) => !file.startsWith("apps/api/src/auth/");
    expect(offenders(isElsewhere, (name) => name === "lucia")).toEqual([]);
  });

  it("the portal knows the portal's API only, and no component kit", () => {
    const isPortal = below("apps/portal/app/");
    expect(files.filter((file) => isPortal(file) && /MemberApi|createMemberClient/.test(read(file)))).toEqual([]);
    const kits = [
      "@tandem/ui/primitives/dialog",
      "@tandem/ui/primitives/menu",
      "@tandem/ui/primitives/toast",
      "radix-ui",
      "zod",
    ];
    expect(offenders(isPortal, (name) => kits.includes(name))).toEqual([]);
  });

  it("neither app carries zod into the browser", () => {
    const isApp = (file: string) =>
      /^(apps\/(admin|portal)\/app|packages\/ui\/src)\//.test(file) && !file.includes(".server.");
    expect(offenders(isApp, (name) => name === "zod")).toEqual([]);
    expect(reachesZod("packages/domain/src/deals/deal.ts")).toBe(true);
    expect(files.filter((file) => isApp(file) && valuesOfDomain(file).some(reachesZod))).toEqual([]);
  });

  it("portal queries name their columns", () => {
    const isPortalQuery = (file: string) => file.startsWith("packages/db/src/portal/") && !isTest(file);
    expect(files.filter((file) => isPortalQuery(file) && /selectAll|returningAll/.test(read(file)))).toEqual([]);
  });

  it("finds the files it speaks of", () => {
    for (const room of [
      "packages/domain/",
      "packages/db/src/portal/",
      "packages/ui/",
      "apps/api/",
      "apps/admin/app/",
      "apps/portal/app/",
    ])
      expect(files.some(below(room)), room).toBe(true);
  });
});
