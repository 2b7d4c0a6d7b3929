import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";
import { filtersIn } from "../_app.companies.$companyId._index/timeline-address.ts";

/** What was recorded since the page asked last, for a page that is being read. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const since = url.searchParams.get("since");
  const query = { ...filtersIn(url.searchParams), ...(since && { since }) };
  const answer = await api.v1.companies[":companyId"].timeline.news.$get({
    param: { companyId: param("companyId") },
    query,
  });
  return Response.json(await unwrap(answer), { headers: { "Cache-Control": "no-store" } });
});
