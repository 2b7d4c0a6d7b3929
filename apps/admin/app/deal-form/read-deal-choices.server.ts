import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";

/** What a deal of this company can be about, in which stage, whose and with whom. */
export async function readDealChoices(api: MemberClient, companyId: string) {
  const [company, members, contacts, pipelines, products, workspace] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    api.v1.members.$get().then(unwrap),
    api.v1.companies[":companyId"].contacts.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
    api.v1.products.$get().then(unwrap),
    api.v1.workspace.$get().then(unwrap),
  ]);
  const currencies = [workspace.currency, ...Intl.supportedValuesOf("currency")];
  return {
    company,
    members: members.items,
    contacts: contacts.items,
    pipelines: pipelines.items,
    products: products.items.map(({ id, name }) => ({ id, name })),
    currencies: [...new Set(currencies)],
  };
}

export type DealChoices = Awaited<ReturnType<typeof readDealChoices>>;
