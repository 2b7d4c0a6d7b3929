import type { z } from "zod";
import { CompanyReference } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { Service } from "./service.ts";

/** A service among those of all companies. */
export const BookService = Service.extend({ company: CompanyReference });
export type BookService = z.infer<typeof BookService>;

const SERVICE_SORTS = ["name", "company", "state", "last_session", "next_session", "satisfaction", "ends"] as const;

/** `-name` is the other way round. By state: the late first, then by name. */
export const ServiceSort = sortsBy(SERVICE_SORTS);
export type ServiceSort = z.infer<typeof ServiceSort>;
