import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../shared/data/fuzz/", import.meta.url));

/** Empty where the public lists of hostile strings are not on this machine; says so once. */
export function readHostileStrings(): string[] {
  if (!existsSync(FOLDER)) {
    process.stderr.write(`hostile strings: ${FOLDER} is not there, so they are not tried\n`);
    return [];
  }
  const linesOf = (file: string) =>
    readFileSync(FOLDER + file, "utf8")
      .replace(/\n$/, "")
      .split("\n");
  return [
    ...(JSON.parse(readFileSync(`${FOLDER}blns.json`, "utf8")) as string[]),
    ...linesOf("xss-rsnake.txt"),
    ...linesOf("sql-auth-bypass.txt"),
  ];
}

/** Nothing but white space: what no name and no body may be. */
export const isBlank = (text: string): boolean => text.trim() === "";
