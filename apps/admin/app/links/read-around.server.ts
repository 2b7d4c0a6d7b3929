import { unwrap } from "@tandem/api/client";
import type { MemberRequest } from "~/member-request.server.ts";
import { type LinkedRecord, readLinks } from "./read-links.server.ts";

/** What stands around a record on its page: its links and its latest files. */
export async function readAround(api: MemberRequest["api"], of: LinkedRecord) {
  const { companyId, object, recordId } = of;
  const [links, files] = await Promise.all([
    readLinks(api, of),
    api.v1.companies[":companyId"].files
      .$get({ param: { companyId }, query: { object, recordId, limit: "10" } })
      .then(unwrap),
  ]);
  return { of, links, files };
}

export type Around = Awaited<ReturnType<typeof readAround>>;
