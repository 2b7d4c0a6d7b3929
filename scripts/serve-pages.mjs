// @ts-check
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler } from "@remix-run/node";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { checkMachine, refuse, root } from "./check-machine.mjs";
import { clientAddress } from "./client-address.mjs";
import { isOwnOrigin } from "./own-origin.mjs";
import { CannotUsePorts, noPort, readPort } from "./ports.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

const variables = {
  admin: { port: "TANDEM_ADMIN_PORT", preset: 4001, url: "TANDEM_ADMIN_URL" },
  portal: { port: "TANDEM_PORTAL_PORT", preset: 4002, url: "TANDEM_PORTAL_URL" },
};

/**
 * Serves the build of one app: its files, and its pages through Remix, which finds the visitor's address in
 * X-Forwarded-For and passes it on to the API.
 * @param {{ app: "admin" | "portal", port: number, host?: string }} input host undefined = all addresses
 * @returns {Promise<{ close(): Promise<void> }>} close waits for running requests, 5 seconds at most
 */
export async function servePages({ app, port, host }) {
  const folder = path.join(root, "apps", app, "build");
  const program = path.join(folder, "server", "index.js");
  if (!existsSync(program)) throw new Error(`The ${app} is not built. Run \`npm run build\` first.`);
  const build = await import(pathToFileURL(program).href);
  const handle = createRequestHandler(build, "production");
  const pages = new Hono();

  pages.use(compress());
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
  pages.all("*", (c) => {
    const { headers } = c.req.raw;
    headers.set("x-forwarded-for", clientAddress(getConnInfo(c).remote.address, headers.get("x-forwarded-for")) ?? "");
    return handle(c.req.raw);
  });

  // Remix builds requests of its own: they must be Node's, not the adaptor's lighter ones.
  const server = createAdaptorServer({ fetch: pages.fetch, overrideGlobalObjects: false });
  await new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(error.code === "EADDRINUSE" ? new CannotUsePorts(takenPort(app, port)) : error),
    );
    server.listen(port, host, () => resolve(undefined));
  });
  return { close: () => closeServer(/** @type {import("node:http").Server} */ (server)) };
}

/**
 * A file of the build, or the next in line where there is none.
 * @param {string} folder
 * @param {string} cacheControl
 * @returns {import("hono").MiddlewareHandler}
 */
function serveFiles(folder, cacheControl) {
  const serve = serveStatic({ root: path.join(folder, "client") });
  return async (c, next) => {
    const file = await serve(c, async () => undefined);
    if (!file) return next();
    file.headers.set("Cache-Control", cacheControl);
    return file;
  };
}

/**
 * @param {"admin" | "portal"} app
 * @param {number} port
 */
const takenPort = (app, port) =>
  `Port ${port} is taken by another program. Stop it, or set ${variables[app].port} to a free port.`;

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
  const host = process.env.TANDEM_MODE === "local" ? "127.0.0.1" : undefined;
  const port = readPort(process.env, variables[app].port, variables[app].preset);
  if (port === undefined) refuse(noPort(process.env, variables[app].port));
  const { close } = await servePages({ app, port, host }).catch((error) => refuse(error.message));
  process.stdout.write(`The ${app} is at http://localhost:${port}\n`);
  stopOnSignal(close);
}

if (process.argv[1] === import.meta.filename) await serveAlone(process.argv[2]);
