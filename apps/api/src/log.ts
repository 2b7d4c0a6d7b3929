import { type Logger, pino } from "pino";
import type { ApiConfig } from "./config.ts";

/**
 * JSON lines on standard output, some at a time or after a second: a write per request would be a tenth of what a request
 * costs. Errors keep what explains them and lose what may hold a person's data.
 */
export function createLog(level: ApiConfig["logLevel"]): Logger {
  const output = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 1000 });
  const serializers = { err: describeError };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, output);
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = "code" in error ? error.code : undefined;
  const constraint = "constraint" in error ? error.constraint : undefined;
  return { name, message, stack, code, constraint, cause: error.cause && describeError(error.cause) };
}
