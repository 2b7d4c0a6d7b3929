import net from "node:net";

const first = 25_000;
const count = 7_000;

/** Below the range from which the system takes ports for outgoing connections, so that it stays ours. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = first + Math.floor(Math.random() * count);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${first} and ${first + count}.`);
}

export function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
