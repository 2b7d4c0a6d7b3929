import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { requiredText } from "../fields/text.ts";
import { Member } from "../members/member.ts";

/** What is hashed and stored. Long pass phrases are welcome; the limit keeps hashing affordable. */
export const NewPassword = z.string().min(10, "At least 10 characters").max(200, "At most 200 characters");

/** Any text: an address that is not one simply belongs to nobody, so that the answer does not differ. */
const presentedEmail = z.string().trim().min(1, "Must not be empty").max(254, "At most 254 characters");

export const SignInInput = z.strictObject({
  email: presentedEmail,
  password: z.string().min(1, "Must not be empty").max(200, "At most 200 characters"),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const ChangePasswordInput = z.strictObject({
  currentPassword: z.string().min(1, "Must not be empty").max(200, "At most 200 characters"),
  newPassword: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const AcceptInvitationInput = z.strictObject({
  token: z.string().min(1, "Must not be empty").max(200, "At most 200 characters"),
  name: requiredText(120).optional(),
  password: NewPassword,
});
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

export const CreateFirstAdminInput = z.strictObject({
  /** TANDEM_SECRET of the server; not needed in local mode. */
  secret: z.string().max(500, "At most 500 characters").optional(),
  name: requiredText(120),
  email: z.email("Not an e-mail address").max(254, "At most 254 characters"),
  password: NewPassword,
});
export type CreateFirstAdminInput = z.infer<typeof CreateFirstAdminInput>;

export const SignedInMember = z.object({ token: z.string(), member: Member });
export type SignedInMember = z.infer<typeof SignedInMember>;

/** A device that is signed in. Its id names it and opens nothing. */
export const SignedInDevice = z.object({
  id: z.string(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type SignedInDevice = z.infer<typeof SignedInDevice>;

export const SignedInDeviceId = z.string().regex(/^[0-9a-f]{64}$/, "Not the id of a device");
export const SignedInDeviceList = z.object({ items: z.array(SignedInDevice) });
