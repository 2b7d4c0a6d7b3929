import { listOpenDoors } from "@tandem/db/portal-access/reads";
import {
  countCodeTry,
  findSignInLinkByToken,
  offerChoice,
  useChoice,
  useLinkById,
  useLinkByToken,
} from "@tandem/db/sign-in/links";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { RedeemAnswer, RedeemInput } from "@tandem/domain/sign-in/portal-sign-in";
import { forgetTries, limitTries } from "../../auth/limit-tries.ts";
import { hashCode, hashSecret, isSameHash, newSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { linkExpired } from "./link-expired.ts";
import { openDoor } from "./open-door.ts";
import { LINK_LASTS_MS } from "./request-link.ts";

type Found = { id: string; email: string; destination: string } | undefined;

/** Turns the mail into a session: by its link, by its code in the browser that asked, or by the company chosen after either. */
export async function redeem(ctx: RequestContext, input: RedeemInput): Promise<RedeemAnswer> {
  if ("choice" in input) return redeemChoice(ctx, input);
  if ("token" in input) return redeemToken(ctx, input.token);
  return redeemCode(ctx, input);
}

/** A valid link is never held up by a limit: others' tries cannot lock the person out. */
async function redeemToken(ctx: RequestContext, token: string): Promise<RedeemAnswer> {
  const tokenHash = hashSecret(token);
  const answer = await inTransaction(ctx.db, async (trx) =>
    signInWith({ ...ctx, db: trx }, await useLinkByToken(trx, tokenHash, ctx.now)),
  );
  if (answer) return answer;
  await limitTries(ctx, { what: "redeem" });
  const link = await findSignInLinkByToken(ctx.db, tokenHash);
  throw linkExpired(link?.destination);
}

/** The try is counted before, and outside of, what a wrong code rolls back. */
async function redeemCode(
  ctx: RequestContext,
  { email, code, request }: { email: string; code: string; request?: string },
): Promise<RedeemAnswer> {
  if (!request) throw invalid([{ path: "request", message: "is missing: the code works in the browser that asked" }]);
  // By address too: five tries a mail are many once someone asks for mail after mail. The link stays open.
  await limitTries(ctx, { what: "redeem", address: email });
  const link = await countCodeTry(ctx.db, hashSecret(request), email, ctx.now);
  if (!link) throw linkExpired();
  if (!link.codeHash || !isSameHash(hashCode(link.id, code), link.codeHash))
    throw invalid([{ path: "code", message: "is not the code of the newest mail" }]);
  const answer = await inTransaction(ctx.db, async (trx) =>
    signInWith({ ...ctx, db: trx }, await useLinkById(trx, link.id, ctx.now)),
  );
  if (!answer) throw linkExpired(link.destination);
  return answer;
}

async function redeemChoice(
  ctx: RequestContext,
  { choice, companyId }: { choice: string; companyId: string },
): Promise<RedeemAnswer> {
  await limitTries(ctx, { what: "redeem" });
  return inTransaction(ctx.db, async (trx) => {
    const link = await useChoice(trx, hashSecret(choice), ctx.now);
    if (!link) throw linkExpired();
    const door = (await listOpenDoors(trx, link.email)).find((open) => open.companyId === companyId);
    if (!door) throw invalid([{ path: "companyId", message: "is not one of the companies to choose from" }]);
    return openDoor({ ...ctx, db: trx }, door, link.destination);
  });
}

/** Null when there is nothing to sign in to: no such link, or the access was withdrawn since the mail. */
async function signInWith(ctx: RequestContext, link: Found): Promise<RedeemAnswer | null> {
  if (!link) return null;
  await forgetTries(ctx, { what: "link", address: link.email });
  const doors = await listOpenDoors(ctx.db, link.email);
  const [only, another] = doors;
  if (!only) return null;
  if (!another) return openDoor(ctx, only, link.destination);
  const choice = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + LINK_LASTS_MS);
  await inTransaction(ctx.db, (trx) => offerChoice(trx, link.id, hashSecret(choice), expiresAt));
  return { choice, companies: doors.map(({ companyId, companyName }) => ({ companyId, name: companyName })) };
}
