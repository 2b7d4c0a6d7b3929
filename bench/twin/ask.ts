import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

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

export interface Asked {
  /** Without one PostgreSQL plans the statement for these very words: what suits a rare word ruins a common one. */
  name?: string;
  text: string;
  values: unknown[];
}

/** The statement that answers this address of the API; undefined where the twin has none. */
export function ask(address: URL, token: string): Asked | undefined {
  const session = createHash("sha256").update(token).digest("hex");
  const { pathname, searchParams } = address;
  if (pathname === "/v1/portal/home") return { name: "home", text: portalHome, values: [session, token.slice(0, 36)] };
  if (pathname === "/v1/companies") return askBook(session, searchParams.get("sort") ?? "name");
  const [, companyId, view] = pathname.match(/^\/v1\/companies\/([0-9a-f-]{36})\/(360|timeline)$/) ?? [];
  if (view === "360") return { name: "360", text: company360, values: [session, companyId] };
  if (view !== "timeline") return undefined;
  const q = searchParams.get("q");
  if (q !== null) return { text: timelineSearch, values: [session, companyId, q] };
  const [occurredAt, id] = JSON.parse(
    Buffer.from(searchParams.get("cursor") ?? "", "base64url").toString(),
  ) as string[];
  return { name: "timeline", text: timelinePage, values: [session, companyId, occurredAt, id] };
}

function askBook(session: string, sort: string): Asked | undefined {
  const key = BOOK_KEYS[sort.replace("-", "")];
  if (!key) return undefined;
  const text = book.replaceAll(":key", key).replaceAll(":direction", sort.startsWith("-") ? "desc" : "asc");
  return { name: `book ${sort}`, text, values: [session] };
}
