import { unwrap } from "@tandem/api/client";
import { isUnderWay } from "~/imports/import-status.ts";
import { readSiblings } from "~/imports/mapping-view.server.ts";
import type { MemberRequest } from "~/member-request.server.ts";

const SHOWN_AT_FIRST = 50;

/** Everything the page of one import shows, in as few answers as its state needs. */
export async function readImport({ api, param, url }: MemberRequest) {
  const importId = param("importId");
  const { errorsAfter, errors: errorsShown, keptAfter } = Object.fromEntries(url.searchParams);
  const one = await unwrap(
    await api.v1.imports[":importId"].$get({ param: { importId }, query: { ...(errorsAfter && { errorsAfter }) } }),
  );
  const isTried = one.dryRun && !isUnderWay(one.status);
  const [siblings, isKept, kept] = await Promise.all([
    readSiblings(api, one),
    isTried && one.uploadId ? isStillThere(api, one.uploadId) : false,
    one.status === "undone" ? readKept(api, importId, keptAfter) : null,
  ]);
  const { errors, mapping: _, ...rest } = one;
  const isFew = errorsShown !== "all" && errors.length > SHOWN_AT_FIRST;
  const shown = isFew ? errors.slice(0, SHOWN_AT_FIRST) : errors;
  const moreErrors = isFew ? "?errors=all" : one.nextErrorsAfter && `?errors=all&errorsAfter=${one.nextErrorsAfter}`;
  return { readAt: Date.now(), one: rest, errors: shown, moreErrors: moreErrors || null, siblings, isKept, kept };
}

async function isStillThere(api: MemberRequest["api"], uploadId: string): Promise<boolean> {
  const answer = await api.v1["import-uploads"][":uploadId"].$get({ param: { uploadId } });
  const status: number = answer.status;
  if (status === 404) return false;
  await unwrap(answer);
  return true;
}

async function readKept(api: MemberRequest["api"], importId: string, cursor: string | undefined) {
  return unwrap(
    await api.v1.imports[":importId"].kept.$get({ param: { importId }, query: { ...(cursor && { cursor }) } }),
  );
}
