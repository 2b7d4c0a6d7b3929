import { z } from "zod";
import { CompanyReference } from "../fields/references.ts";
import { Service } from "./service.ts";

/** A service among those of all companies. */
export const BookService = Service.extend({ company: CompanyReference });
export type BookService = z.infer<typeof BookService>;

export const SERVICE_SORTS = [
  "name",
  "company",
  "state",
  "last_session",
  "next_session",
  "satisfaction",
  "ends",
] as const;
type Named = (typeof SERVICE_SORTS)[number];

/** `-name` is the other way round. By state: the late first, then by name. */
export const ServiceSort = z.enum([...SERVICE_SORTS, ...SERVICE_SORTS.map((name): `-${Named}` => `-${name}`)] as const);
export type ServiceSort = z.infer<typeof ServiceSort>;
