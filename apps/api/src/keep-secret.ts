import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ApiConfig } from "./config.ts";

/** Where TANDEM_SECRET is not set (local mode), one is made once and kept in the data folder. */
export async function keepSecret(config: ApiConfig): Promise<ApiConfig> {
  if (config.secret !== null) return config;
  const file = path.join(config.dataDir, "secret");
  await mkdir(config.dataDir, { recursive: true });
  const made = randomBytes(32).toString("base64url");
  // `wx`: of two that start at once one writes, both read.
  await writeFile(file, made, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return { ...config, secret: (await readFile(file, "utf8")).trim() };
}
