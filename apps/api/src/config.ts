import path from "node:path";
import { z } from "zod";

/** The project's folder, seen from src/ as from dist/: a relative data folder is the same one for every way to start. */
const root = path.resolve(import.meta.dirname, "../../..");

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const Variables = z.object({
  TANDEM_MODE: z.enum(["local", "production"]).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user@host/database" })
    .optional(),
  TANDEM_DATA_DIR: z.string().default(".data"),
  TANDEM_API_PORT: port.default(4000),
  TANDEM_ADMIN_PORT: port.default(4001),
  TANDEM_PORTAL_PORT: port.default(4002),
  TANDEM_ADMIN_URL: webAddress.optional(),
  TANDEM_PORTAL_URL: webAddress.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" }).optional(),
  TANDEM_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  TANDEM_SAMPLE_DATA: flag.optional(),
  TANDEM_WORKER: flag.default(true),
  TANDEM_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).optional(),
});

/** Everything that can be set from outside, read once. `null` secret: made and kept in the data folder at start. */
export interface ApiConfig {
  mode: "local" | "production";
  databaseUrl: string | null;
  dataDir: string;
  apiPort: number;
  adminUrl: string;
  portalUrl: string;
  smtpUrl: string | null;
  secret: string | null;
  sampleData: boolean;
  /** Whether this process also runs the jobs. */
  worker: boolean;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** Lists everything that is wrong at once; the message is all a person needs. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Tandem cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

export function readConfig(env: Record<string, string | undefined> = process.env): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Variables.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const set = parsed.data;
  const mode = set.TANDEM_MODE ?? (set.DATABASE_URL ? "production" : "local");
  if (mode === "production" && !set.TANDEM_SECRET)
    throw new ConfigError(["TANDEM_SECRET: is required in production (any random text of at least 16 characters)"]);
  return {
    mode,
    databaseUrl: set.DATABASE_URL ?? null,
    dataDir: path.resolve(root, set.TANDEM_DATA_DIR),
    apiPort: set.TANDEM_API_PORT,
    adminUrl: set.TANDEM_ADMIN_URL ?? `http://localhost:${set.TANDEM_ADMIN_PORT}`,
    portalUrl: set.TANDEM_PORTAL_URL ?? `http://localhost:${set.TANDEM_PORTAL_PORT}`,
    smtpUrl: set.SMTP_URL ?? null,
    secret: set.TANDEM_SECRET ?? null,
    sampleData: mode === "local" && (set.TANDEM_SAMPLE_DATA ?? true),
    worker: set.TANDEM_WORKER,
    logLevel: set.TANDEM_LOG_LEVEL ?? (mode === "local" ? "warn" : "info"),
  };
}
