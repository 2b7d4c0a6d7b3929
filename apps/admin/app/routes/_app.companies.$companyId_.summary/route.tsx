import { unwrap } from "@tandem/api/client";
import { textOf, wordsOf } from "~/form-values.ts";
import { memberAction } from "~/member-request.server.ts";

/** The summary alone, from where it is read; the whole form is at …/edit. */
export const action = memberAction(async ({ api, param }, form) => {
  const json = { summary: wordsOf(form, "summary").trim() || null, version: Number(textOf(form, "version")) };
  const changed = await unwrap(
    await api.v1.companies[":companyId"].$patch({ param: { companyId: param("companyId") }, json }),
  );
  return { saved: true, version: changed.version };
});
