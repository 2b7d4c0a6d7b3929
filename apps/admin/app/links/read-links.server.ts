import { unwrap } from "@tandem/api/client";
import type { MemberRequest } from "~/member-request.server.ts";

export interface LinkedRecord {
  companyId: string;
  object:
    | "contact"
    | "deal"
    | "quote"
    | "order"
    | "invoice"
    | "subscription"
    | "ticket"
    | "meeting"
    | "task"
    | "service"
    | "objective";
  recordId: string;
}

/** The links of one record, for `RecordLinks` on its page. */
export const readLinks = async (api: MemberRequest["api"], { companyId, object, recordId }: LinkedRecord) =>
  (
    await unwrap(
      await api.v1.companies[":companyId"].links.$get({
        param: { companyId },
        query: { object, recordId, limit: "200" },
      }),
    )
  ).items;

export type RecordLink = Awaited<ReturnType<typeof readLinks>>[number];
