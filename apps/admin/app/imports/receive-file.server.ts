import { unwrap } from "@tandem/api/client";
import type { MemberRequest } from "~/member-request.server.ts";
import { streamFetch } from "./stream-fetch.server.ts";

/** Hands the file of a form on to the API as it arrives: nothing of it is held here. */
export async function receiveFile({ api, request }: MemberRequest): Promise<{ id: string }> {
  const length = request.headers.get("Content-Length");
  const headers = {
    "Content-Type": request.headers.get("Content-Type") ?? "",
    ...(length && { "Content-Length": length }),
  };
  const sent = { headers, fetch: streamFetch, init: { body: request.body } };
  return unwrap(await api.v1["import-uploads"].$post({}, sent));
}

/** Where the page of an upload is; `like` names an import whose mapping it takes over. */
export const mappingPath = (uploadId: string, like: string | null): string =>
  `/imports/uploads/${uploadId}${like ? `?like=${like}` : ""}`;
