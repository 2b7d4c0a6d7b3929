import { useFetcher } from "@remix-run/react";
import { Button, IconButton } from "@tandem/ui/primitives/button";
import { Dialog, DialogClose } from "@tandem/ui/primitives/dialog";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { notify } from "@tandem/ui/primitives/toast-store";
import { Archive } from "lucide-react";
import { useEffect, useId } from "react";
import * as words from "~/messages/en.ts";
import type { action, PipelineSetting, StageSetting } from "./route.tsx";

type Props = { stage: StageSetting; pipeline: PipelineSetting; all: readonly PipelineSetting[] };

/** Puts a stage away; the deals in it go to another one of the same kind, which has to be chosen. */
export function ArchiveStage({ stage, pipeline, all }: Props) {
  const fetcher = useFetcher<typeof action>();
  const formId = useId();
  const said = words.settings.pipelines;
  const refusal = fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : null;
  useEffect(() => {
    if (refusal) notify(refusal.detail, { tone: "failed" });
  }, [refusal]);
  const label = said.archiveStage(stage.name);
  const form = (children: React.ReactNode) => (
    <fetcher.Form method="post" id={formId}>
      <input type="hidden" name="act" value="archive-stage" />
      <input type="hidden" name="pipelineId" value={pipeline.id} />
      <input type="hidden" name="stageId" value={stage.id} />
      {children}
    </fetcher.Form>
  );
  if (stage.deals === 0)
    return form(<IconButton type="submit" size="sm" variant="quiet" icon={Archive} label={label} />);
  return (
    <Dialog
      trigger={<IconButton size="sm" variant="quiet" icon={Archive} label={label} />}
      title={said.moveTitle(stage.name)}
      description={said.moveDetail(stage.deals)}
      footer={
        <>
          <DialogClose asChild>
            <Button>{words.forms.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" pending={fetcher.state !== "idle"}>
            {said.moveSubmit(stage.deals)}
          </Button>
        </>
      }
    >
      {form(
        <Field label={said.moveTo} required>
          <Select name="moveDealsToStageId">
            {all
              .filter((one) => one.archivedAt === null)
              .map((one) => (
                <optgroup key={one.id} label={one.name}>
                  {one.stages
                    .filter((other) => other.kind === stage.kind && other.archivedAt === null && other.id !== stage.id)
                    .map((other) => (
                      <option key={other.id} value={other.id}>
                        {other.name}
                      </option>
                    ))}
                </optgroup>
              ))}
          </Select>
        </Field>,
      )}
    </Dialog>
  );
}
