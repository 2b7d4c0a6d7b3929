import { z } from "@hono/zod-openapi";
import type { ImportKind } from "@tandem/domain/imports/import";
import { memberRoute } from "../../http/member-routes.ts";

/** The route of one kind's file. */
export const exportRoute = <Kind extends ImportKind, Query extends z.ZodObject>(
  kind: Kind,
  query: Query,
  what: string,
) =>
  memberRoute({
    method: "get",
    path: `/exports/${kind}.csv`,
    action: "export.run",
    summary: `${what} as CSV, the columns as an import has them`,
    request: { query },
    responses: { 200: { description: "CSV", content: { "text/csv": { schema: z.string() } } } },
  });
