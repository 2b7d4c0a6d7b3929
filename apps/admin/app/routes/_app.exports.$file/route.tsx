import { data, redirect } from "@remix-run/node";
import { passOn } from "~/imports/pass-on.server.ts";
import { memberLoader } from "~/member-request.server.ts";

/** `/exports/companies.csv?relationship=customer` and `/exports/everything.zip`, streamed through with the member's session. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const file = param("file");
  if (file === "one") throw redirect(`/exports/${encodeURIComponent(url.searchParams.get("kind") ?? "")}.csv`);
  if (file === "everything.zip") return passOn(await api.v1.exports["everything.zip"].$get({ query: {} }));
  if (!/^[a-z_]+\.csv$/.test(file)) throw data(null, { status: 404 });
  // Every file is asked for alike; the API knows which kinds there are, and what each may be filtered by.
  return passOn(await api.v1.exports[file as "companies.csv"].$get({ query: filtersOf(url.searchParams) }));
});

/** A filter that comes several times is a list. */
function filtersOf(params: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(params.keys())].filter((name) => name !== "cursor" && name !== "_data");
  return Object.fromEntries(names.map((name) => [name, oneOrAll(params.getAll(name))]));
}

const oneOrAll = (values: string[]) => (values.length === 1 ? (values[0] ?? "") : values);
