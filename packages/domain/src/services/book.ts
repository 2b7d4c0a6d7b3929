import type { z } from "zod";
import { CompanyReference } from "../fields/references.ts";
import { Service } from "./service.ts";

/** A service among those of all companies. */
export const BookService = Service.extend({ company: CompanyReference });
export type BookService = z.infer<typeof BookService>;
