import { newId } from "@tandem/db/ids";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { insertSignInLink } from "@tandem/db/sign-in/links";
import { inTransaction } from "@tandem/db/transaction";
import type { RequestLinkInput } from "@tandem/domain/sign-in/portal-sign-in";
import { limitTries } from "../../auth/limit-tries.ts";
import { hashSecret, newSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";

export const LINK_LASTS_MS = 15 * 60 * 1000;

/**
 * Notes that somebody wants to sign in, the same for every address; a job finds out whether to mail. The answer is what
 * the asking browser keeps: only with it does the code of the mail work.
 */
export async function requestLink(
  ctx: RequestContext,
  { email, destination }: Required<RequestLinkInput>,
): Promise<{ request: string }> {
  await limitTries(ctx, { what: "link", address: email });
  const request = newSecret();
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + LINK_LASTS_MS);
  await inTransaction(ctx.db, async (trx) => {
    const link = { id, requestHash: hashSecret(request), email, destination, createdAt: ctx.now, expiresAt };
    await insertSignInLink(trx, link);
    await enqueue(trx, "send-sign-in-link", { linkId: id }, { maxAttempts: 5 });
  });
  return { request };
}
