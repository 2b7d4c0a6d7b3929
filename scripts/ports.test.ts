import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { findFreePorts, readFreePorts } from "./ports.mjs";

const strangers: net.Server[] = [];
const occupy = (port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const stranger = net.createServer().once("error", reject);
    strangers.push(stranger);
    stranger.listen(port, host, () => resolve());
  });
afterEach(() => {
  for (const stranger of strangers.splice(0)) stranger.close();
});

const asEnv = (ports: { api: number; admin: number; portal: number }) => ({
  TANDEM_API_PORT: String(ports.api),
  TANDEM_ADMIN_PORT: String(ports.admin),
  TANDEM_PORTAL_PORT: String(ports.portal),
});

describe("the ports that Tandem asks for", () => {
  it("are given when all are free", async () => {
    const ports = await findFreePorts(5600);
    expect(await readFreePorts(asEnv(ports), "127.0.0.1")).toEqual(ports);
  });

  it("are refused with the number, the app and the variable that changes it, all complaints at once", async () => {
    const ports = await findFreePorts(5700);
    await occupy(ports.admin, "127.0.0.1");
    const env = { ...asEnv(ports), TANDEM_PORTAL_PORT: "no number" };
    const message = await readFreePorts(env, "127.0.0.1").catch((error: Error) => error.message);
    expect(message).toContain(`Port ${ports.admin}, wanted for the admin, is taken`);
    expect(message).toContain("TANDEM_ADMIN_PORT=");
    expect(message).toContain("TANDEM_PORTAL_PORT=no number is no port");
  });

  it("may not be the same twice", async () => {
    const ports = await findFreePorts(5800);
    const env = asEnv({ ...ports, portal: ports.admin });
    await expect(readFreePorts(env, "127.0.0.1")).rejects.toThrow(/asked for twice.*TANDEM_PORTAL_PORT/);
  });
});
