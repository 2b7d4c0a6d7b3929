import { type Logger, pino } from "pino";
import type { ApiConfig } from "./config.ts";

/** JSON lines on standard output. Errors keep what explains them and lose what may hold a person's data. */
export function createLog(level: ApiConfig["logLevel"]): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } });
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = "code" in error ? error.code : undefined;
  const constraint = "constraint" in error ? error.constraint : undefined;
  return { name, message, stack, code, constraint, cause: error.cause && describeError(error.cause) };
}
