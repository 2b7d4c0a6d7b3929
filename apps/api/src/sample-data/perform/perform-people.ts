import { createCompany } from "../../features/companies/create-company.ts";
import { changeContact } from "../../features/contacts/change-contact.ts";
import { createContact } from "../../features/contacts/create-contact.ts";
import { leaveCompany } from "../../features/contacts/leave-company.ts";
import { giveAccess } from "../../features/portal-access/give-access.ts";
import { setCompanyTags } from "../../features/tags/set-company-tags.ts";
import { type CompanyWorld, contactOf, memberContext, memberId, type Perform } from "./company-world.ts";

export const performCreateCompany: Perform<"create_company"> = async (world, { by, at }) => {
  const { company } = world;
  const ctx = memberContext(world, by, at);
  const created = await createCompany(ctx, {
    name: company.name,
    relationship: "customer",
    domain: company.domain,
    website: `https://www.${company.domain}`,
    phone: company.phone,
    industry: company.industry,
    employees: company.employees,
    foundedYear: company.foundedYear,
    annualRevenue: { minor: company.revenue * 100_000_000, currency: "EUR" },
    street: company.street,
    postalCode: company.postalCode,
    city: company.city,
    country: company.country,
    summary: company.summary,
    ownerMemberId: memberId(world, company.owner),
    customerSince: `${at.getUTCFullYear() - company.customerYears + 2}-${at.toISOString().slice(5, 10).replace("02-29", "02-28")}`,
  });
  world.companyId = created.id;
  world.records.set("company", created);
  await setCompanyTags(ctx, created.id, { tagIds: company.tags.flatMap((name) => world.tags.get(name) ?? []) });
};

const castOf = ({ company }: CompanyWorld, key: string) => {
  const found = company.contacts.find((one) => one.key === key);
  if (!found) throw new Error(`${company.key} has no contact ${key}`);
  return found;
};

export const performAddContact: Perform<"add_contact"> = async (world, { by, at, contact: key, title }) => {
  const { name, department, email, phone, roles, timeZone } = castOf(world, key);
  const phones = phone ? [phone] : [];
  const input = { name, title, department, email, phones, roles, valuePathStage: "hand_raiser" as const };
  const contact = await createContact(memberContext(world, by, at), world.companyId, input);
  world.contacts.set(key, contact);
  if (timeZone)
    await world.db
      .updateTable("contacts")
      .set({ timeZone })
      .where("companyId", "=", world.companyId)
      .where("id", "=", contact.id)
      .execute();
};

export const performChangeTitle: Perform<"change_title"> = (world, { by, at, contact, title }) =>
  change(world, { by, at, contact }, { title });

export const performMoveStage: Perform<"move_stage"> = (world, { by, at, contact }) =>
  change(world, { by, at, contact }, { valuePathStage: castOf(world, contact).stage });

async function change(
  world: CompanyWorld,
  { by, at, contact: key }: Pick<Parameters<typeof performMoveStage>[1], "by" | "at" | "contact">,
  fields: Omit<Parameters<typeof changeContact>[2], "version">,
) {
  const { id: contactId, version } = contactOf(world, key);
  const ids = { companyId: world.companyId, contactId };
  world.contacts.set(key, await changeContact(memberContext(world, by, at), ids, { version, ...fields }));
}

export const performLeave: Perform<"leave"> = async (world, { by, at, contact: key }) => {
  const ids = { companyId: world.companyId, contactId: contactOf(world, key).id };
  world.contacts.set(key, await leaveCompany(memberContext(world, by, at), ids, {}));
};

export const performGiveAccess: Perform<"give_access"> = (world, { by, at, contact: key }) =>
  giveAccess(memberContext(world, by, at), {
    companyId: world.companyId,
    contactId: contactOf(world, key).id,
    seesAllTickets: !castOf(world, key).ownTicketsOnly,
  });
