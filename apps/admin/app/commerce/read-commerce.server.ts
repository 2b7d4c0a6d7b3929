import { unwrap } from "@tandem/api/client";
import type { MemberRequest } from "~/member-request.server.ts";
import type { CommerceKind } from "./commerce-kind.ts";

type Company = MemberRequest["api"]["v1"]["companies"][":companyId"];

/** One page of a kind; the API says what each may be sorted and filtered by. */
export async function readPage({ api, param }: MemberRequest, kind: CommerceKind, asked: Record<string, string>) {
  const query = asked as never; // whatever the address says: it is the API that judges
  const path = { companyId: param("companyId") };
  const company: Company = api.v1.companies[":companyId"];
  switch (kind) {
    case "quotes":
      return { kind, ...(await company.quotes.$get({ param: path, query }).then(unwrap)) };
    case "orders":
      return { kind, ...(await company.orders.$get({ param: path, query }).then(unwrap)) };
    case "subscriptions":
      return { kind, ...(await company.subscriptions.$get({ param: path, query }).then(unwrap)) };
    case "invoices":
      return { kind, ...(await company.invoices.$get({ param: path, query }).then(unwrap)) };
  }
}

/** One record of a kind. */
export async function readRecord({ api, param }: MemberRequest, kind: CommerceKind) {
  const [companyId, id] = [param("companyId"), param("recordId")];
  const company: Company = api.v1.companies[":companyId"];
  switch (kind) {
    case "quotes":
      return { kind, ...(await company.quotes[":quoteId"].$get({ param: { companyId, quoteId: id } }).then(unwrap)) };
    case "orders":
      return { kind, ...(await company.orders[":orderId"].$get({ param: { companyId, orderId: id } }).then(unwrap)) };
    case "subscriptions": {
      const path = { companyId, subscriptionId: id };
      return { kind, ...(await company.subscriptions[":subscriptionId"].$get({ param: path }).then(unwrap)) };
    }
    case "invoices": {
      const path = { companyId, invoiceId: id };
      return { kind, ...(await company.invoices[":invoiceId"].$get({ param: path }).then(unwrap)) };
    }
  }
}

export type CommercePage = Awaited<ReturnType<typeof readPage>>;
export type CommerceRecord = Awaited<ReturnType<typeof readRecord>>;
export type CommerceRow = CommercePage["items"][number];
