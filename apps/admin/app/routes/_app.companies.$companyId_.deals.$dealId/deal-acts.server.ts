import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf, textOrNull } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** Every form about one deal names its act; each is one call of the API, and answers the deal's new version. */
export async function actOnDeal(
  { api, param }: MemberRequest,
  form: FormData,
): Promise<{ act: string; version: number }> {
  const path = { companyId: param("companyId"), dealId: param("dealId") };
  const deal = api.v1.companies[":companyId"].deals[":dealId"];
  const version = Number(textOf(form, "version"));
  const act = textOf(form, "act");
  switch (act) {
    case "move": {
      const [closedOn, lostReason] = [textOrNull(form, "closedOn"), textOrNull(form, "lostReason")];
      const json = {
        version,
        stageId: textOf(form, "stageId"),
        ...(closedOn && { closedOn }),
        ...(lostReason && { lostReason }),
      };
      return { act, version: (await unwrap(await deal.$patch({ param: path, json }))).version };
    }
    case "take-back": {
      const back = await deal["take-back"].$post({ param: path, json: { version } });
      return { act, version: (await unwrap(back)).version };
    }
    case "archive":
    case "restore": {
      const json = { version, archived: act === "archive" };
      return { act, version: (await unwrap(await deal.$patch({ param: path, json }))).version };
    }
    default:
      throw data(null, { status: 400 });
  }
}
