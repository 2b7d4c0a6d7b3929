// @ts-check
import path from "node:path";
import { root } from "./check-machine.mjs";
import { readFreePorts } from "./ports.mjs";

/**
 * Sets the variables of the three apps that nobody has set, so that all agree on mode, data folder and addresses.
 * Throws when a port is not free.
 * @param {NodeJS.ProcessEnv} env changed in place
 * @returns {Promise<{ ports: import("./ports.mjs").Ports, isLocal: boolean, host: string | undefined }>}
 *   host: what to listen on; undefined = all addresses
 */
export async function settleEnvironment(env) {
  env.TANDEM_MODE ||= env.DATABASE_URL ? "production" : "local";
  env.TANDEM_DATA_DIR = path.resolve(root, env.TANDEM_DATA_DIR || ".data");
  const isLocal = env.TANDEM_MODE === "local";
  const host = isLocal ? "127.0.0.1" : undefined;
  const ports = await readFreePorts(env, host);
  env.TANDEM_API_URL ||= `http://127.0.0.1:${ports.api}`;
  env.TANDEM_ADMIN_URL ||= `http://localhost:${ports.admin}`;
  env.TANDEM_PORTAL_URL ||= `http://localhost:${ports.portal}`;
  return { ports, isLocal, host };
}
