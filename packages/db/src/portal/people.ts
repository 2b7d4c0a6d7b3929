import type { PortalPerson } from "@tandem/domain/portal/views";
import type { z } from "zod";

type Person = z.infer<typeof PortalPerson>;

/** One of our members, with the job as the customer reads it. */
export function ourPerson(id: string | null, name: string | null, job: string | null): Person | null {
  return name === null ? null : { side: "ours", id, name, title: job };
}

/** One of the customer's own people. */
export function yourPerson(id: string | null, name: string | null, title: string | null): Person | null {
  return name === null ? null : { side: "yours", id, name, title };
}
