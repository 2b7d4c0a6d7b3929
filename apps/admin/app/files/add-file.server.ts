import { unwrap } from "@tandem/api/client";
import { streamFetch } from "~/imports/stream-fetch.server.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** Hands the file of a form on to the API as it arrives: nothing of it is held here. */
export async function addFile({ api, request, param }: MemberRequest) {
  const length = request.headers.get("Content-Length");
  const headers = {
    "Content-Type": request.headers.get("Content-Type") ?? "",
    ...(length && { "Content-Length": length }),
  };
  const sent = { headers, fetch: streamFetch, init: { body: request.body } };
  const path = { param: { companyId: param("companyId") } };
  return unwrap(await api.v1.companies[":companyId"].files.$post(path, sent));
}
