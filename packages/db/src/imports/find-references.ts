import type { StageKind } from "@tandem/domain/deals/deal";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface KnownMember {
  id: string;
  name: string;
  email: string | null;
  job: string | null;
  active: boolean;
}

/** Members by e-mail or by name, however it is capitalised. */
export async function findMembersCalled(db: Kysely<Database>, texts: string[]): Promise<KnownMember[]> {
  return db
    .selectFrom("members")
    .select(["id", "name", "email", "job", "active"])
    .where(
      sql<boolean>`email = any(${texts}::citext[]) or lower(name) in (select lower(n) from unnest(${texts}::text[]) n)`,
    )
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

export interface KnownProduct {
  id: string;
  name: string;
  series: string | null;
  priceMinor: number | null;
  currency: string | null;
}

/** Products that are still offered, by name, however it is capitalised. */
export async function findProductsCalled(db: Kysely<Database>, names: string[]): Promise<KnownProduct[]> {
  return db
    .selectFrom("products")
    .select(["id", "name", "series", "priceMinor", "currency"])
    .where(sql<boolean>`lower(name) in (select lower(n) from unnest(${names}::text[]) n)`)
    .execute();
}

export interface KnownStage {
  id: string;
  name: string;
  kind: StageKind;
  pipelineId: string;
}

/** The stages of the first pipeline, in order. */
export async function listFirstPipelineStages(db: Kysely<Database>): Promise<KnownStage[]> {
  return db
    .selectFrom("stages")
    .select(["id", "name", "kind", "pipelineId"])
    .where("archivedAt", "is", null)
    .where("pipelineId", "=", (eb) =>
      eb
        .selectFrom("pipelines")
        .select("id")
        .where("archivedAt", "is", null)
        .orderBy("position")
        .orderBy("name")
        .orderBy("id")
        .limit(1),
    )
    .orderBy("position")
    .execute();
}

export interface KnownRate {
  currency: string;
  validFrom: string;
  rate: string;
}

/** All rates into the workspace's currency, newest first. */
export async function listRates(db: Kysely<Database>): Promise<KnownRate[]> {
  return db
    .selectFrom("currencyRates")
    .select(["currency", "validFrom", "rate"])
    .orderBy("validFrom", "desc")
    .execute();
}
