import { CannotStartError } from "./embedded/cannot-start-error.ts";

/** A reason why PostgreSQL could not be reached, as a sentence without the password; other errors come back as they are. */
export function explainConnection(error: unknown, url: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${decodeURIComponent(hostname)}:${port || 5432}`;
  const login = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1));
  const reason = reasonOf(code, message ?? "");
  if (!reason) return error;
  return new CannotStartError(
    `PostgreSQL at ${server} cannot be used (login ${login || "not named"}, database ${database || "not named"}): ${reason} ` +
      "Check DATABASE_URL.",
    { cause: error },
  );
}

function reasonOf(code: string | undefined, message: string): string | undefined {
  if (code === "ECONNREFUSED") return "nothing listens there.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "that host is not known.";
  if (code === "28P01") return "it refuses the password.";
  if (code === "28000") return `it refuses the login (${message}).`;
  if (code === "3D000") return "there is no such database.";
  if (code === "53300") return "it has no connection left to give.";
  if (code === "57P03") return "it is still starting up or shutting down.";
  if (/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|08...)$/.test(code ?? "") || /SSL|SASL|timeout/.test(message))
    return `${message}.`;
  return undefined;
}
