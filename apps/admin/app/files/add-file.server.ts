import { unwrap } from "@tandem/api/client";
import { streamFetch } from "~/imports/stream-fetch.server.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** Hands the file of a form on to the API as it arrives: nothing of it is held here. */
export async function addFile(member: MemberRequest) {
  const { api, param } = member;
  const path = { param: { companyId: param("companyId") } };
  return unwrap(await api.v1.companies[":companyId"].files.$post(path, asItArrives(member)));
}

/** The same for a file that goes out with a mail. */
export async function addAttachment(member: MemberRequest) {
  const { api, param } = member;
  const path = { param: { companyId: param("companyId") } };
  return unwrap(await api.v1.companies[":companyId"].attachments.$post(path, asItArrives(member)));
}

function asItArrives({ request }: MemberRequest) {
  const length = request.headers.get("Content-Length");
  const headers = {
    "Content-Type": request.headers.get("Content-Type") ?? "",
    ...(length && { "Content-Length": length }),
  };
  return { headers, fetch: streamFetch, init: { body: request.body } };
}
