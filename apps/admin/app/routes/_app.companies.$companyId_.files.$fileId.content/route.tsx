import { passOn } from "~/imports/pass-on.server.ts";
import { memberLoader } from "~/member-request.server.ts";

/** The bytes of a file, streamed through with the member's session and the API's own safe headers. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId"), fileId: param("fileId") };
  const inPlace = url.searchParams.get("inPlace") === "true" ? ("true" as const) : ("false" as const);
  const content = api.v1.companies[":companyId"].files[":fileId"].content;
  const answer = await passOn(await content.$get({ param: path, query: { inPlace } }));
  answer.headers.set("X-Content-Type-Options", "nosniff");
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  answer.headers.set("Cache-Control", "private, no-cache");
  return answer;
});
