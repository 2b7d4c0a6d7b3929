import type { CastCompany } from "./company.ts";
import { NORTHERN_COMPANIES } from "./northern-companies.ts";
import { SOUTHERN_COMPANIES } from "./southern-companies.ts";

/** A parent stands before its child, and an employer before the next one of the same person. */
export const COMPANIES: readonly CastCompany[] = [...NORTHERN_COMPANIES, ...SOUTHERN_COMPANIES];
