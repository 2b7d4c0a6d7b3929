import type { ImportKind } from "@tandem/domain/imports/import";
import type { KindOfRecord } from "../records/batch.ts";
import { companies } from "./companies/upsert-companies.ts";
import { contacts } from "./contacts/upsert-contacts.ts";
import { deals } from "./deals/upsert-deals.ts";
import { members } from "./members/upsert-members.ts";
import { products } from "./products/upsert-products.ts";

/** How each kind of row becomes records. */
export const KINDS: Record<ImportKind, KindOfRecord> = { members, products, companies, contacts, deals };
