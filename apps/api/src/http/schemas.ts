import { z } from "@hono/zod-openapi";

/** A response of the given shape. */
export function json<S extends z.ZodType>(schema: S, description = "OK") {
  return { description, content: { "application/json": { schema } } } as const;
}

/** A JSON request body that has to be there. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { "application/json": { schema } } } as const;
}

/** 204: done, nothing to say. */
export const NO_CONTENT = { description: "Done" } as const;

export const CompanyParams = z.object({ companyId: z.uuid() });
export const ContactParams = z.object({ companyId: z.uuid(), contactId: z.uuid() });
