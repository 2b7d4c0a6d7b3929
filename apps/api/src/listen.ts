import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { CannotStartError } from "@tandem/db/embedded/cannot-start-error";
import type { createApp } from "./app.ts";
import type { ApiConfig } from "./config.ts";

const PATIENCE_MS = 10_000;
const LONGEST_UPLOAD_MS = 15 * 60 * 1000;

/** Serves the app; in local mode to this machine only. Closing lets requests under way finish for ten seconds. */
export async function listen(
  app: ReturnType<typeof createApp>,
  { mode, apiPort }: Pick<ApiConfig, "mode" | "apiPort">,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: LONGEST_UPLOAD_MS },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, apiPort)));
    server.listen(apiPort, mode === "local" ? "127.0.0.1" : undefined, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeGently(server) };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new CannotStartError(
      `Port ${port} is taken by another program. Stop it, or set TANDEM_API_PORT to a free port.`,
    );
  if (error.code === "EACCES")
    return new CannotStartError(`Port ${port} may not be used by this user. Set TANDEM_API_PORT to one above 1023.`);
  return error;
}

async function closeGently(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(timer);
}
