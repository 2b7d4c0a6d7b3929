import { z } from "zod";
import { Id } from "../fields/references.ts";

const secret = z.string().min(1, "Must not be empty").max(200, "At most 200 characters");

/** A page of the portal itself: a path, never an address of another site. */
export const Destination = z
  .string()
  .max(500, "At most 500 characters")
  .regex(/^\/(?![/\\])[^\\\s]*$/, "Must be a path of the portal, such as /objectives");

export const RequestLinkInput = z.strictObject({
  email: z.email("Not an e-mail address").max(254, "At most 254 characters"),
  destination: Destination.default("/"),
});
export type RequestLinkInput = z.infer<typeof RequestLinkInput>;

/** The code of the mail is six digits; spaces people type between them are dropped. */
const code = z
  .string()
  .max(20, "Six digits")
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Six digits"));

export const RedeemInput = z.union(
  [
    z.strictObject({ token: secret }),
    /** `request` as the link's request answered it; a browser that asked by itself sends it as a cookie instead. */
    z.strictObject({ email: z.string().max(254, "At most 254 characters"), code, request: secret.optional() }),
    z.strictObject({ choice: secret, companyId: Id }),
  ],
  { error: "Send the token, or e-mail, code and request, or the choice and the company" },
);
export type RedeemInput = z.infer<typeof RedeemInput>;

export const TokenInput = z.strictObject({ token: secret });
export const SwitchCompanyInput = z.strictObject({ companyId: Id });
export const EnterViewAsInput = z.strictObject({ companyId: Id, token: secret });

const NamedRecord = z.object({ id: Id, name: z.string() });
export const PortalCompany = NamedRecord.extend({ isCurrent: z.boolean() });
export type PortalCompany = z.infer<typeof PortalCompany>;

export const PortalSignedIn = z.object({
  token: z.string(),
  contact: NamedRecord.extend({ email: z.string().nullable() }),
  company: NamedRecord,
  /** Where the person wanted to go when asking for the mail. */
  destination: z.string(),
});
export type PortalSignedIn = z.infer<typeof PortalSignedIn>;

/** The address may sign in for several companies: the person chooses, then redeems the choice. */
export const PortalCompanyChoice = z.object({
  choice: z.string(),
  companies: z.array(z.object({ companyId: Id, name: z.string() })),
});
export type PortalCompanyChoice = z.infer<typeof PortalCompanyChoice>;

export const RedeemAnswer = z.union([PortalSignedIn, PortalCompanyChoice]);
export type RedeemAnswer = z.infer<typeof RedeemAnswer>;
