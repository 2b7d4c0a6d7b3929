import { unwrap } from "@tandem/api/client";
import type { BulkAct, BulkActCompany } from "@tandem/domain/bulk-acts/bulk-act";
import type { MemberClient } from "../api.server.ts";
import { isBulkUnderWay } from "./bulk-status.ts";
import { hiddenAct } from "./hidden-act.server.ts";

/** A bulk act as the book tells of it, with the companies that it could not change or its undo left. */
export interface ToldAct {
  act: BulkAct;
  failed: BulkActCompany[];
  kept: BulkActCompany[];
}

const LATEST = 5;
const TOLD_FOR_MS = 30 * 60 * 1000;
const NAMED = 100;

/** One's own acts that are under way, and the latest while it is fresh and nobody has put it away. */
export async function shownActs(api: MemberClient, request: Request): Promise<ToldAct[]> {
  const { items } = await api.v1["bulk-acts"].$get({ query: { limit: String(LATEST) } }).then(unwrap);
  const hidden = hiddenAct(request);
  const isTold = (act: BulkAct, index: number) =>
    isBulkUnderWay(act) || (index === 0 && isFresh(act) && hidden !== nameOf(act));
  return Promise.all(items.filter(isTold).map((act) => tellOf(api, act)));
}

const isFresh = ({ finishedAt }: BulkAct) => Date.now() - Date.parse(finishedAt ?? "") < TOLD_FOR_MS;

/** An act that is undone is news again. */
const nameOf = ({ id, status }: BulkAct) => `${id}.${status}`;

async function tellOf(api: MemberClient, act: BulkAct): Promise<ToldAct> {
  const named = async (outcome: "failed" | "kept", count: number) => {
    if (count === 0 || isBulkUnderWay(act)) return [];
    const asked = { param: { bulkActId: act.id }, query: { outcome, limit: String(NAMED) } };
    return (await api.v1["bulk-acts"][":bulkActId"].companies.$get(asked).then(unwrap)).items;
  };
  const [failed, kept] = await Promise.all([named("failed", act.counts.failed), named("kept", act.undone?.kept ?? 0)]);
  return { act, failed, kept };
}
