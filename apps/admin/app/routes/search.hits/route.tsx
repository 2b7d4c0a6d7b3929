import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";
import { memberLoader } from "~/member-request.server.ts";

export type UnwrappedHits = Awaited<ReturnType<typeof readHits>>;

/** What the palette asks on every key. */
export const loader = memberLoader(async ({ api, url }) => {
  const q = url.searchParams.get("q")?.trim().slice(0, 200);
  return Response.json({ hits: q ? await readHits(api, q) : null });
});

const readHits = async (api: MemberClient, q: string) => unwrap(await api.v1.search.$get({ query: { q } }));
