import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import { streamFetch } from "~/imports/stream-fetch.server.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

type Company = MemberRequest["api"]["v1"]["companies"][":companyId"];

/** A form with a file sets the picture, handed on as it comes; one without removes it. */
export async function changeLogo(member: MemberRequest): Promise<{ done: Done }> {
  const { logo } = member.api.v1.companies[":companyId"];
  const path = { param: { companyId: member.param("companyId") } };
  return change(member, "logo", {
    put: (sent) => logo.$put(path, sent).then(unwrap),
    remove: () => logo.$delete(path).then(unwrap),
  });
}

export async function changePhoto(member: MemberRequest): Promise<{ done: Done }> {
  const { photo } = member.api.v1.companies[":companyId"].contacts[":contactId"];
  const path = { param: { companyId: member.param("companyId"), contactId: member.param("contactId") } };
  return change(member, "photo", {
    put: (sent) => photo.$put(path, sent).then(unwrap),
    remove: () => photo.$delete(path).then(unwrap),
  });
}

interface Way {
  put(sent: Parameters<Company["logo"]["$put"]>[1]): Promise<unknown>;
  remove(): Promise<unknown>;
}

async function change({ request }: MemberRequest, kind: "logo" | "photo", way: Way): Promise<{ done: Done }> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/")) {
    await way.remove();
    return { done: { said: words.pictures[kind].removed } };
  }
  const length = request.headers.get("Content-Length");
  const headers = { "Content-Type": type, ...(length && { "Content-Length": length }) };
  await way.put({ headers, fetch: streamFetch, init: { body: request.body } });
  return { done: { said: words.pictures[kind].saved } };
}
