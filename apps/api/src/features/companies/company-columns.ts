import type { CreateCompanyInput, UpdateCompanyInput } from "@tandem/domain/companies/company";
import { nameKey } from "@tandem/domain/companies/name-key";

type Writable = Omit<UpdateCompanyInput, "version" | "archived"> | CreateCompanyInput;

/** The fields as columns; what is not mentioned stays out. */
export function companyColumns<Input extends Writable>({ annualRevenue, ...fields }: Input) {
  return {
    ...fields,
    ...(fields.name !== undefined && { nameKey: nameKey(fields.name) }),
    ...(annualRevenue !== undefined && {
      annualRevenueMinor: annualRevenue?.minor ?? null,
      annualRevenueCurrency: annualRevenue?.currency ?? null,
    }),
  };
}
