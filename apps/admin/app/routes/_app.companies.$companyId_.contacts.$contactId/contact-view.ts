import type { loader } from "./route.tsx";

export type Contact360View = Awaited<ReturnType<typeof loader>>;
export type Contact = Contact360View["contact"];
export type Stage = NonNullable<Contact["valuePathStage"]>;

/** What is done here in one press. */
export type Act =
  | "left"
  | "back"
  | "confirm"
  | "stage"
  | "archive"
  | "restore"
  | "give"
  | "withdraw"
  | "all-tickets"
  | "own-tickets";

export const contactHref = (contact: { companyId: string; id: string }) =>
  `/companies/${contact.companyId}/contacts/${contact.id}`;
