// @ts-check
import net from "node:net";

/** @typedef {{ api: number, admin: number, portal: number }} Ports */

const wanted = /** @type {const} */ ([
  ["api", "API", "TANDEM_API_PORT", 4000],
  ["admin", "admin", "TANDEM_ADMIN_PORT", 4001],
  ["portal", "portal", "TANDEM_PORTAL_PORT", 4002],
]);

/**
 * The three ports, each free on `host`; throws a sentence for each one that cannot be used.
 * @param {Record<string, string | undefined>} env
 * @param {string | undefined} host undefined = all addresses
 * @returns {Promise<Ports>}
 */
export async function readFreePorts(env, host) {
  const ports = { api: 0, admin: 0, portal: 0 };
  const complaints = [];
  for (const [key, name, variable, preset] of wanted) {
    const port = readPort(env, variable, preset);
    if (port === undefined) {
      complaints.push(noPort(env, variable));
      continue;
    }
    if (Object.values(ports).includes(port)) {
      complaints.push(`Port ${port} is asked for twice: give the ${name} another one with ${variable}.`);
    } else if (!(await isFree(port, host))) {
      complaints.push(
        `Port ${port}, wanted for the ${name}, is taken by another program (a Tandem that is already running?). ` +
          `Stop it, or choose another port: ${variable}=${port + 100}`,
      );
    } else if (await isForbidden(port)) {
      complaints.push(
        `Browsers open no page on port ${port}, wanted for the ${name}: choose another one with ${variable}.`,
      );
    }
    ports[key] = port;
  }
  if (complaints.length > 0) throw new CannotUsePorts(complaints.join("\n"));
  return ports;
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} variable
 * @param {number} preset
 * @returns {number | undefined} undefined when it is no port
 */
export function readPort(env, variable, preset) {
  const port = Number(env[variable] || preset);
  return Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} variable
 */
export const noPort = (env, variable) =>
  `${variable}=${env[variable]} is no port: it must be a number from 1 to 65535.`;

export class CannotUsePorts extends Error {
  /** @override */
  name = "CannotUsePorts";
}

/**
 * A program on ::1 alone counts, too: browsers try it first for "localhost".
 * @param {number} port
 * @param {string} [host]
 */
export async function isFree(port, host) {
  if (!(await canListen(port, host))) return false;
  return host === "127.0.0.1" ? canListen(port, "::1") : true;
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>} false only when the port is taken or forbidden
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Ports of old protocols (6000, 6667 …) that browsers and Node's fetch refuse, whatever answers there.
 * @param {number} port that nobody listens on
 * @returns {Promise<boolean>}
 */
const isForbidden = (port) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => false,
    (/** @type {Error} */ { cause }) => cause instanceof Error && cause.message === "bad port",
  );

/**
 * The first three free ports at or after `first`.
 * @param {number} first
 * @returns {Promise<Ports>}
 */
export async function findFreePorts(first) {
  const free = [];
  for (let port = first; free.length < 3; port++) {
    if ((await isFree(port, "127.0.0.1")) && !(await isForbidden(port))) free.push(port);
  }
  const [api = 0, admin = 0, portal = 0] = free;
  return { api, admin, portal };
}
