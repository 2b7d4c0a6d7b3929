import type { MemberApi } from "./call-api.ts";
import { type Customer, mintCustomer } from "./mint-customer.ts";
import { mintObjective, mintSharedObjective, mintSharedService, mintTicket, type Titled } from "./mint-records.ts";

export interface FurnishedCustomer extends Customer {
  shared: Titled;
  internal: Titled;
  ticket: { id: string; number: number };
}

/** A customer with something on every page of both apps. */
export async function furnishCustomer(api: MemberApi): Promise<FurnishedCustomer> {
  const customer = await mintCustomer(api);
  const { company, contact } = customer;
  const shared = await mintSharedObjective(api, company.id, "Orders leave within 20 hours");
  const objective = `/companies/${company.id}/objectives/${shared.id}`;
  await api("POST", `${objective}/progress`, { value: "31", note: "The second hall is live" });
  await api("POST", `${objective}/comments`, { body: "The first hall is done.", visibility: "shared" });
  await api("POST", `${objective}/comments`, { body: "Ask about the budget.", visibility: "internal" });
  const internal = await mintObjective(api, company.id, "Returns are booked the same day");
  await mintSharedService(api, company.id, "Warehouse rollout");
  const said = {
    subject: "Labels come out blank",
    publicReply: "The driver is fixed; please try again.",
    internalNote: "Runbook 7.",
  };
  const ticket = await mintTicket(api, company.id, contact.id, said);
  const value = { minor: 4_800_000, currency: "EUR" };
  await api("POST", `/companies/${company.id}/deals`, { name: "Second hall", value });
  await api("POST", `/companies/${company.id}/notes`, { body: "They plan a third hall.", isPrivate: true });
  return { ...customer, shared, internal, ticket };
}
