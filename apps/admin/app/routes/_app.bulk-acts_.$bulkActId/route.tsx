import { unwrap } from "@tandem/api/client";
import { memberLoader } from "~/member-request.server.ts";

/** How far a bulk act is, for the report that asks again and again. */
export const loader = memberLoader(async ({ api, param }) =>
  unwrap(await api.v1["bulk-acts"][":bulkActId"].$get({ param: { bulkActId: param("bulkActId") } })),
);
