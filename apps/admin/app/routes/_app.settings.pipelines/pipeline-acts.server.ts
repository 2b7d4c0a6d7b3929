import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** Every form of the page names its act; each is one call of the API. */
export async function actOnPipelines({ api }: MemberRequest, form: FormData): Promise<void> {
  const settings = api.v1.settings.pipelines;
  const pipelineId = textOf(form, "pipelineId");
  const stageId = textOf(form, "stageId");
  const changeStage = async (
    json: Parameters<(typeof settings)[":pipelineId"]["stages"][":stageId"]["$patch"]>[0]["json"],
  ) =>
    void (await unwrap(
      await settings[":pipelineId"].stages[":stageId"].$patch({ param: { pipelineId, stageId }, json }),
    ));
  switch (form.get("act")) {
    case "add-pipeline":
      await unwrap(await settings.$post({ json: { name: textOf(form, "name") } }));
      return;
    case "rename-pipeline":
      await unwrap(
        await settings[":pipelineId"].$patch({ param: { pipelineId }, json: { name: textOf(form, "name") } }),
      );
      return;
    case "archive-pipeline":
    case "restore-pipeline": {
      const json = { archived: form.get("act") === "archive-pipeline" };
      await unwrap(await settings[":pipelineId"].$patch({ param: { pipelineId }, json }));
      return;
    }
    case "add-stage": {
      const probability = numberOrNull(form, "probability") as number;
      const json = { name: textOf(form, "name"), probability };
      await unwrap(await settings[":pipelineId"].stages.$post({ param: { pipelineId }, json }));
      return;
    }
    case "change-stage": {
      const probability = numberOrNull(form, "probability");
      const json = { name: textOf(form, "name"), expectedDays: numberOrNull(form, "expectedDays") as number };
      return changeStage({ ...json, ...(probability !== null && { probability }) });
    }
    case "archive-stage": {
      const moveDealsToStageId = textOrNull(form, "moveDealsToStageId");
      return changeStage({ archived: true, ...(moveDealsToStageId && { moveDealsToStageId }) });
    }
    case "restore-stage":
      return changeStage({ archived: false });
    case "order-stages":
      await unwrap(
        await settings[":pipelineId"].order.$put({
          param: { pipelineId },
          json: { stageIds: textOf(form, "ids").split(",") },
        }),
      );
      return;
    default:
      throw data(null, { status: 400 });
  }
}
