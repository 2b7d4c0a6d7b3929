import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";

/** An entry with all it holds, for the fold that opens. */
export const loader = memberLoader(async ({ api, param }) => {
  const answer = await api.v1.companies[":companyId"].timeline[":eventId"].$get({
    param: { companyId: param("companyId"), eventId: param("eventId") },
  });
  return Response.json(await unwrap(answer), { headers: { "Cache-Control": "no-store" } });
});
