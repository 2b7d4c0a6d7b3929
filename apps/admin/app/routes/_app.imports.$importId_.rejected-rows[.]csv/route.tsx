import { passOn } from "~/imports/pass-on.server.ts";
import { memberLoader } from "~/member-request.server.ts";

/** The refused rows as they stood in the file, each with its reason, streamed through with the member's session. */
export const loader = memberLoader(async ({ api, param }) =>
  passOn(await api.v1.imports[":importId"]["rejected-rows.csv"].$get({ param: { importId: param("importId") } })),
);
