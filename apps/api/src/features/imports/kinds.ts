import type { ImportKind } from "@tandem/domain/imports/import";
import type { KindOfRecord } from "./batch.ts";
import { companies } from "./upsert-companies.ts";
import { contacts } from "./upsert-contacts.ts";
import { deals } from "./upsert-deals.ts";
import { members } from "./upsert-members.ts";
import { products } from "./upsert-products.ts";

/** How each kind of row becomes records. */
export const KINDS: Record<ImportKind, KindOfRecord> = { members, products, companies, contacts, deals };
