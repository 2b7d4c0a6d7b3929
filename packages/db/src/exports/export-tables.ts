import type { ImportKind } from "@tandem/domain/imports/import";
import type { ExportTable } from "./export-table.ts";
import { COMMERCE } from "./tables/commerce.ts";
import { CONVERSATIONS } from "./tables/conversations.ts";
import { PEOPLE } from "./tables/people.ts";
import { WORK } from "./tables/work.ts";

/** How each kind is read for a file: the same kinds that can be imported. */
export const EXPORT_TABLES: Record<ImportKind, ExportTable> = { ...PEOPLE, ...COMMERCE, ...WORK, ...CONVERSATIONS };
