import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";
import { filtersIn } from "../_app.companies.$companyId._index/timeline-address.ts";

/** The page of history after `cursor`, for a page that is scrolled down. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const cursor = url.searchParams.get("cursor");
  const query = { ...filtersIn(url.searchParams), ...(cursor && { cursor }) };
  const answer = await api.v1.companies[":companyId"].timeline.$get({
    param: { companyId: param("companyId") },
    query,
  });
  return Response.json(await unwrap(answer), { headers: { "Cache-Control": "no-store" } });
});
