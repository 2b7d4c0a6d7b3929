import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";

type Relationship = "prospect" | "customer" | "former" | "partner";

/** The form of a company as the API takes it. */
export const companyValues = (form: FormData) => ({
  name: textOf(form, "name"),
  relationship: textOf(form, "relationship") as Relationship,
  ownerMemberId: textOrNull(form, "ownerMemberId"),
  customerSince: textOrNull(form, "customerSince"),
  domain: textOrNull(form, "domain"),
  website: textOrNull(form, "website"),
  phone: textOrNull(form, "phone"),
  industry: textOrNull(form, "industry"),
  employees: numberOrNull(form, "employees"),
  street: textOrNull(form, "street"),
  postalCode: textOrNull(form, "postalCode"),
  city: textOrNull(form, "city"),
  country: textOrNull(form, "country"),
  summary: textOrNull(form, "summary"),
});
