import { unwrap } from "@tandem/api/client";
import type { CommerceRecord } from "~/commerce/read-commerce.server.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** The records that this one names itself, with their names: the deal it belongs to, what an invoice bills. */
export async function readTies({ api }: MemberRequest, record: CommerceRecord) {
  const named = [
    { objects: "deal", id: "dealId" in record ? record.dealId : null },
    { objects: "order", id: "orderId" in record ? record.orderId : null },
    { objects: "subscription", id: "subscriptionId" in record ? record.subscriptionId : null },
  ];
  const param = { companyId: record.companyId };
  const found = await Promise.all(
    named.flatMap(({ objects, id }) =>
      id ? [api.v1.companies[":companyId"].records.$get({ param, query: { objects, id } }).then(unwrap)] : [],
    ),
  );
  return found.flatMap(({ items }) => items);
}

export type Tie = Awaited<ReturnType<typeof readTies>>[number];
