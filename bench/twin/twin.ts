import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import pg from "pg";

/*
 * What a server of nothing but node:http and pg can do: the same paths, the same session look-up, the same JSON, each
 * from one statement written by hand, whose text goes out as it came. `node --import tsx twin.ts <port> <database>`.
 */

const [port, url] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
pool.on("error", () => {});

const statement = (name: string) => readFileSync(path.join(import.meta.dirname, "statements", `${name}.sql`), "utf8");
const company360 = statement("company-360");
const timelinePage = statement("timeline-page");
const timelineSearch = statement("timeline-search");
const book = statement("book");
const portalHome = statement("portal-home");

const BOOK_KEYS: Record<string, string> = {
  name: "lower(c.name)",
  last_activity: "f.last_activity_at",
  open_deals: "f.open_deal_minor",
  renewal: "f.renewal_on",
};

/** Without a name PostgreSQL plans it for these very words; what suits a rare word ruins a common one. */
interface Asked {
  name?: string;
  text: string;
  values: unknown[];
}

function ask(address: URL, token: string): Asked | undefined {
  const session = createHash("sha256").update(token).digest("hex");
  const { pathname, searchParams } = address;
  if (pathname === "/v1/portal/home") return { name: "home", text: portalHome, values: [session, token.slice(0, 36)] };
  if (pathname === "/v1/companies") return askBook(session, searchParams.get("sort") ?? "name");
  const [, companyId, view] = pathname.match(/^\/v1\/companies\/([0-9a-f-]{36})\/(360|timeline)$/) ?? [];
  if (view === "360") return { name: "360", text: company360, values: [session, companyId] };
  if (view !== "timeline") return undefined;
  const q = searchParams.get("q");
  if (q !== null) return { text: timelineSearch, values: [session, companyId, q] };
  const [occurredAt, id] = JSON.parse(Buffer.from(searchParams.get("cursor") ?? "", "base64url").toString()) as string[];
  return { name: "timeline", text: timelinePage, values: [session, companyId, occurredAt, id] };
}

function askBook(session: string, sort: string): Asked | undefined {
  const key = BOOK_KEYS[sort.replace("-", "")];
  if (!key) return undefined;
  const text = book.replaceAll(":key", key).replaceAll(":direction", sort.startsWith("-") ? "desc" : "asc");
  return { name: `book ${sort}`, text, values: [session] };
}

const server = createServer(async (request, response) => {
  const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
  const asked = ask(new URL(request.url ?? "/", "http://twin"), token);
  if (!asked) return response.writeHead(404).end();
  try {
    const { rows } = await pool.query<{ body: string }>(asked);
    if (!rows[0]) return response.writeHead(401).end();
    response.writeHead(200, { "content-type": "application/json" }).end(rows[0].body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

server.listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
process.on("SIGTERM", () => process.exit(0));
