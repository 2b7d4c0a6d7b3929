// @ts-check
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler } from "@remix-run/node";
import { Hono } from "hono";
import { checkMachine, refuse, root } from "./check-machine.mjs";
import { isOwnOrigin } from "./own-origin.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

const variables = {
  admin: { port: "TANDEM_ADMIN_PORT", preset: 4001, url: "TANDEM_ADMIN_URL" },
  portal: { port: "TANDEM_PORTAL_PORT", preset: 4002, url: "TANDEM_PORTAL_URL" },
};

/**
 * Serves the build of one app: its files, and its pages through Remix. The load context of a request is
 * `{ clientAddress: string | undefined }`.
 * @param {{ app: "admin" | "portal", port: number, host?: string }} input host undefined = all addresses
 * @returns {Promise<{ close(): Promise<void> }>} close waits for running requests, 5 seconds at most
 */
export async function servePages({ app, port, host }) {
  const folder = path.join(root, "apps", app, "build");
  const build = await import(pathToFileURL(path.join(folder, "server", "index.js")).href);
  const handle = createRequestHandler(build, "production");
  const pages = new Hono();

  pages.use(async (c, next) => {
    await next();
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "same-origin");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
  });
  pages.use(async (c, next) => {
    const publicUrl = process.env[variables[app].url];
    if (isOwnOrigin(c.req.method, c.req.raw.headers, publicUrl)) return next();
    return c.text("This form was sent from another site, so nothing was done.", 403);
  });
  pages.use("/assets/*", serveFiles(folder, "public, max-age=31536000, immutable"));
  pages.use(serveFiles(folder, "public, max-age=3600"));
  pages.all("*", (c) => handle(c.req.raw, { clientAddress: getConnInfo(c).remote.address }));

  // Remix builds requests of its own: they must be Node's, not the adaptor's lighter ones.
  const server = createAdaptorServer({ fetch: pages.fetch, overrideGlobalObjects: false });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  return { close: () => closeServer(/** @type {import("node:http").Server} */ (server)) };
}

/**
 * @param {string} folder
 * @param {string} cacheControl
 */
function serveFiles(folder, cacheControl) {
  return serveStatic({
    root: path.join(folder, "client"),
    onFound: (_file, c) => c.header("Cache-Control", cacheControl),
  });
}

/** @param {import("node:http").Server} server */
async function closeServer(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), 5000);
  await closed;
  clearTimeout(timer);
}

/** @param {string | undefined} app */
async function serveAlone(app) {
  checkMachine();
  if (app !== "admin" && app !== "portal") refuse("Say which pages: node scripts/serve-pages.mjs admin (or portal)");
  process.env.NODE_ENV = "production";
  const port = Number(process.env[variables[app].port] || variables[app].preset);
  const host = process.env.TANDEM_MODE === "local" ? "127.0.0.1" : undefined;
  const { close } = await servePages({ app, port, host });
  process.stdout.write(`The ${app} is at http://localhost:${port}\n`);
  stopOnSignal(close);
}

if (process.argv[1] === import.meta.filename) await serveAlone(process.argv[2]);
