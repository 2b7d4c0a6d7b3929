import { sql } from "kysely";
import type { PortalScope } from "./scope.ts";

/** The workspace's time zone, to be selected beside what is asked: it decides which day it is. */
export const selectTimeZone = ({ trx }: PortalScope) =>
  trx.selectFrom("portalWorkspace").select("timeZone").limit(sql.lit(1)).as("timeZone");

/** The view has its one row always; the types cannot know. */
export const zoneOr = (timeZone: string | null): string => timeZone ?? "UTC";
