import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import { commentIn } from "~/objective-comments/comment-in.ts";
import { decimalOrNull } from "~/objective-form/objective-values.ts";

/** Every form of the objective's page names its act; each is one call of the API. */
export async function actOnObjective({ api, param }: MemberRequest, form: FormData): Promise<void> {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const objective = api.v1.companies[":companyId"].objectives[":objectiveId"];
  switch (form.get("act")) {
    case "check-in": {
      const note = textOf(form, "note");
      const value = decimalOrNull(form, "value");
      const figure = value === null ? { percent: Number(textOf(form, "percent")) } : { value };
      await unwrap(await objective.progress.$post({ param: path, json: { ...figure, ...(note && { note }) } }));
      return;
    }
    case "comment": {
      await unwrap(await objective.comments.$post({ param: path, json: commentIn(form) }));
      return;
    }
    case "milestone": {
      const json = { reached: form.get("reached") === "true" };
      const milestone = objective.milestones[":milestoneId"];
      await unwrap(await milestone.$patch({ param: { ...path, milestoneId: textOf(form, "milestoneId") }, json }));
      return;
    }
    case "unshare":
      await unwrap(await objective.share.$delete({ param: path }));
      return;
    case "archive":
    case "restore": {
      const json = { archived: form.get("act") === "archive", version: Number(textOf(form, "version")) };
      await unwrap(await objective.$patch({ param: path, json }));
      return;
    }
    default:
      throw data(null, { status: 400 });
  }
}
