import type { MemberApi } from "./call-api.ts";
import { unique, uniqueEmail } from "./unique.ts";

export interface Company {
  id: string;
  name: string;
  version: number;
}

export interface Contact {
  id: string;
  name: string;
  email: string;
}

export const mintCompany = (api: MemberApi, name = unique("Harbour Works")): Promise<Company> =>
  api("POST", "/companies", { name, relationship: "customer", industry: "Logistics", city: "Bremen" });

/** A contact of the company who may sign in to the portal. */
export async function mintPortalContact(
  api: MemberApi,
  companyId: string,
  name = "Ben Okafor",
  email = uniqueEmail(name.split(" ")[0]?.toLowerCase() ?? "contact"),
): Promise<Contact> {
  const contact = { name, email, title: "Head of Operations", roles: ["champion"] };
  const { id } = await api<{ id: string }>("POST", `/companies/${companyId}/contacts`, contact);
  await api("PUT", `/companies/${companyId}/contacts/${id}/portal-access`, {});
  return { id, name, email };
}

export interface Customer {
  company: Company;
  contact: Contact;
}

export async function mintCustomer(api: MemberApi): Promise<Customer> {
  const company = await mintCompany(api);
  return { company, contact: await mintPortalContact(api, company.id) };
}
