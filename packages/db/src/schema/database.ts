import type { DB } from "./database.generated.ts";

/** Every table as Kysely sees it: camelCase, generated from the migrations by `npm run codegen -w packages/db`. */
export type Database = DB;
