import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

const MOST_CODE_TRIES = 5;

export interface NewSignInLink {
  id: string;
  requestHash: string;
  email: string;
  destination: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A row is written for unknown addresses too: nothing about the request tells them apart. */
export async function insertSignInLink(trx: Transaction<Database>, link: NewSignInLink): Promise<void> {
  await trx.insertInto("signInLinks").values(link).execute();
}

export function findSignInLink(db: Kysely<Database>, id: string) {
  return db
    .selectFrom("signInLinks")
    .select(["id", "email", "destination", "expiresAt", "usedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export function findSignInLinkByToken(db: Kysely<Database>, tokenHash: string) {
  return db
    .selectFrom("signInLinks")
    .select(["id", "email", "destination", "expiresAt", "usedAt"])
    .where("tokenHash", "=", tokenHash)
    .executeTakeFirst();
}

export async function setSignInSecrets(
  db: Kysely<Database>,
  id: string,
  secrets: { tokenHash: string; codeHash: string },
): Promise<void> {
  await db.updateTable("signInLinks").set(secrets).where("id", "=", id).execute();
}

/** Uses the link up: of two that come at the same moment one gets it. */
export function useLinkByToken(trx: Transaction<Database>, tokenHash: string, now: Date) {
  return trx
    .updateTable("signInLinks")
    .set({ usedAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning(["id", "email", "destination"])
    .executeTakeFirst();
}

/** Counts a try of the code before it is compared; undefined when there is nothing left to try. */
export function countCodeTry(db: Kysely<Database>, requestHash: string, email: string, now: Date) {
  return db
    .updateTable("signInLinks")
    .set({ codeTries: sql`code_tries + 1` })
    .where("requestHash", "=", requestHash)
    .where("email", "=", email)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .where("codeTries", "<", MOST_CODE_TRIES)
    .returning(["id", "codeHash", "codeTries", "destination"])
    .executeTakeFirst();
}

export function useLinkById(trx: Transaction<Database>, id: string, now: Date) {
  return trx
    .updateTable("signInLinks")
    .set({ usedAt: now })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .returning(["id", "email", "destination"])
    .executeTakeFirst();
}

/** The person has to choose a company first; the choice lives as long as a fresh link. */
export async function offerChoice(
  trx: Transaction<Database>,
  id: string,
  choiceHash: string,
  expiresAt: Date,
): Promise<void> {
  await trx.updateTable("signInLinks").set({ choiceHash, expiresAt }).where("id", "=", id).execute();
}

export function useChoice(trx: Transaction<Database>, choiceHash: string, now: Date) {
  return trx
    .updateTable("signInLinks")
    .set({ choiceHash: null })
    .where("choiceHash", "=", choiceHash)
    .where("expiresAt", ">", now)
    .returning(["email", "destination"])
    .executeTakeFirst();
}
