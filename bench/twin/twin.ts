import { createServer } from "node:http";
import pg from "pg";
import { ask } from "./ask.ts";

/*
 * What a server of nothing but node:http and pg can do: the same paths, the same session look-up, the same JSON, each
 * from one statement written by hand, whose text goes out as it came. `node --import tsx twin.ts <port> <database>`.
 */

const [port, url] = process.argv.slice(2);
/** PostgreSQL would plan the large statements anew each time, because their plans for one company look a little cheaper. */
const planned = new pg.Pool({ connectionString: url, max: 10, options: "-c plan_cache_mode=force_generic_plan" });
const searching = new pg.Pool({ connectionString: url, max: 10 });
for (const pool of [planned, searching]) pool.on("error", () => {});

const server = createServer(async (request, response) => {
  const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
  const asked = ask(new URL(request.url ?? "/", "http://twin"), token);
  if (!asked) return response.writeHead(404).end();
  try {
    const { rows } = await (asked.name ? planned : searching).query<{ body: string }>(asked);
    if (!rows[0]) return response.writeHead(401).end();
    response.writeHead(200, { "content-type": "application/json" }).end(rows[0].body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

server.listen(Number(port), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
