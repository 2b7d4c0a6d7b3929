import { rm } from "node:fs/promises";
import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import type { PictureOwner } from "@tandem/db/pictures/picture-owner";
import { findPicture } from "@tandem/db/pictures/reads";
import { lockPicture, setPicture } from "@tandem/db/pictures/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import { writeToDisk } from "../../http/uploads/write-to-disk.ts";
import { filePlace } from "../files/file-place.ts";
import type { ActContext } from "../timeline/act-context.ts";

interface Kept {
  owner: PictureOwner;
  dataDir: string;
}

/**
 * Gives a company its logo or a contact their photo, in place of the one there was. As with files, the bytes are safe on
 * the disk before the row names them; of what is refused nothing stays, and the old bytes go once nothing names them.
 */
export async function putPicture(
  ctx: ActContext,
  { owner, dataDir }: Kept,
  receive: () => Promise<Uint8Array>,
): Promise<void> {
  if ((await findPicture(ctx.db, owner)) === undefined) throw notFound(objectOf(owner));
  const bytes = await receive();
  const id = newId();
  const store = await writeToDisk(filePlace(dataDir, { companyId: owner.companyId, id }));
  try {
    await store.write(bytes);
    await store.finish();
    await replacePicture(ctx, { owner, dataDir }, id);
  } catch (error) {
    await store.discard();
    throw error;
  }
}

/** Takes the picture away; where there is none, nothing is to be done. */
export const removePicture = (ctx: ActContext, kept: Kept): Promise<void> => replacePicture(ctx, kept, null);

async function replacePicture(ctx: ActContext, { owner, dataDir }: Kept, id: string | null): Promise<void> {
  const { companyId, contactId } = owner;
  const object = objectOf(owner);
  const before = await inTransaction(ctx.db, async (trx) => {
    const before = await lockPicture(trx, owner);
    if (before === undefined) throw notFound(object);
    if (before === id) return null;
    await setPicture(trx, owner, id);
    await recordAudit(trx, ctx, {
      action: `${object}.${object === "company" ? "logo" : "photo"}_${id ? "set" : "removed"}`,
      object,
      recordId: contactId ?? companyId,
      companyId,
      changes: { picture: { before, after: id } },
    });
    return before;
  });
  // Where this fails, the clean-up of stray files finds it.
  if (before) await rm(filePlace(dataDir, { companyId, id: before }), { force: true }).catch(() => undefined);
}

const objectOf = ({ contactId }: PictureOwner) => (contactId === undefined ? "company" : "contact");
