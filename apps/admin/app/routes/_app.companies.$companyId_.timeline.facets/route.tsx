import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";

/** Whom and what the timeline can be narrowed to. */
export const loader = memberLoader(async ({ api, param }) => {
  const answer = await api.v1.companies[":companyId"].timeline.facets.$get({
    param: { companyId: param("companyId") },
  });
  return Response.json(await unwrap(answer), { headers: { "Cache-Control": "no-store" } });
});
