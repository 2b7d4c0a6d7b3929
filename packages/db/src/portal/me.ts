import type { MeView } from "@tandem/domain/portal/views";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { PortalScope } from "./scope.ts";

export interface PortalMe {
  contact: { id: string; name: string; title: string | null };
  company: MeView["company"];
  workspace: MeView["workspace"];
  today: string;
}

/** Whoever looks, at which company, in whose workspace, on which day; undefined when the contact is gone. */
export async function findMe(scope: PortalScope, now: Date): Promise<PortalMe | undefined> {
  const { trx, companyId, contactId } = scope;
  const { contact, company, workspace } = await trx
    .selectNoFrom([
      jsonObjectFrom(
        trx
          .selectFrom("contacts")
          .select(["id", "name", "title"])
          .where("companyId", "=", companyId)
          .where("id", "=", contactId)
          .limit(1),
      ).as("contact"),
      jsonObjectFrom(trx.selectFrom("companies").select(["id", "name"]).where("id", "=", companyId).limit(1)).as(
        "company",
      ),
      jsonObjectFrom(
        trx.selectFrom("portalWorkspace").select(["name", "timeZone", "locale", "accent", "welcomeText"]).limit(1),
      ).as("workspace"),
    ])
    .executeTakeFirstOrThrow();
  if (!contact || !company || !workspace) return undefined;
  const { name, timeZone, locale, accent, welcomeText } = workspace;
  return {
    contact,
    company,
    workspace: {
      name: name ?? "",
      timeZone: timeZone ?? "UTC",
      locale: locale ?? "en",
      accent: accent ?? "",
      welcomeText: welcomeText ?? "",
    },
    today: workspaceDay(now, timeZone ?? "UTC"),
  };
}
