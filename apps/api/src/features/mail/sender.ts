import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import type { Mailbox, Sender } from "./mail.ts";

/** As whom the workspace sends: its own address, or one at the portal's host until one is set. */
export async function readSender(db: Kysely<Database>, portalUrl: string): Promise<Sender> {
  const row = await db
    .selectFrom("workspaceSettings")
    .select(["name", "accent", "senderName", "senderAddress"])
    .executeTakeFirstOrThrow();
  return {
    workspace: row.name,
    accent: row.accent,
    name: row.senderName ?? row.name,
    address: row.senderAddress ?? ownAddress(portalUrl),
  };
}

function ownAddress(portalUrl: string): string {
  const host = URL.canParse(portalUrl) ? new URL(portalUrl).hostname : "";
  return host.includes(".") ? `no-reply@${host}` : "no-reply@tandem.example";
}

/** "Ana Ribeiro via Halyard": the workspace's address may be sent from, the person's own mostly not. */
export const inTheNameOf = (name: string, { workspace, address }: Pick<Sender, "workspace" | "address">): Mailbox => ({
  name: oneLine(`${name} via ${workspace}`),
  address,
});

/** Names of people go into headers: a line break in one would begin another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
