import { findSignInLinkByToken } from "@tandem/db/sign-in/links";
import { maskEmail } from "@tandem/domain/sign-in/mask-email";
import { hashSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { linkExpired } from "./link-expired.ts";

/** Whether the link would sign somebody in, for the page that asks before it does. Uses nothing up, so scanners may look. */
export async function peekLink(ctx: RequestContext, token: string): Promise<{ maskedEmail: string }> {
  const link = await findSignInLinkByToken(ctx.db, hashSecret(token));
  if (!link || link.usedAt || link.expiresAt <= ctx.now) throw linkExpired(link?.destination);
  return { maskedEmail: maskEmail(link.email) };
}
