import { Form } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Tag } from "@tandem/ui/primitives/tag";
import { Plus } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { PipelineSetting } from "./route.tsx";
import { StageRow } from "./stage-row.tsx";
import { StageTable } from "./stage-table.tsx";

type Props = { pipeline: PipelineSetting; all: readonly PipelineSetting[]; canChange: boolean };

/** One pipeline: its stages in order, each with what is set and what the book says. */
export function PipelineSection({ pipeline, all, canChange }: Props) {
  const said = words.settings.pipelines;
  const stages = pipeline.stages.filter((stage) => stage.archivedAt === null);
  const gone = pipeline.stages.filter((stage) => stage.archivedAt !== null);
  const deals = pipeline.stages.reduce((sum, stage) => sum + stage.deals, 0);
  const isArchived = pipeline.archivedAt !== null;
  return (
    <Section
      title={pipeline.name}
      count={isArchived ? <Tag>{said.archived}</Tag> : said.deals(deals)}
      action={canChange && <PipelineActs pipeline={pipeline} canArchive={deals === 0} />}
    >
      {!canChange || isArchived ? (
        <StageTable stages={stages} caption={pipeline.name} />
      ) : (
        <>
          <ol className="grid">
            {stages.map((stage, index) => (
              <StageRow
                key={`${stage.id}-${stage.name}-${stage.probability}-${stage.expectedDays}`}
                stage={stage}
                pipeline={pipeline}
                all={all}
                order={stages}
                index={index}
              />
            ))}
          </ol>
          <AddStage key={pipeline.stages.length} pipelineId={pipeline.id} />
        </>
      )}
      {canChange && gone.length > 0 && (
        <div className="mt-4 grid gap-1 text-sm text-ink-2">
          <h3 className="font-medium">{said.archivedStages}</h3>
          {gone.map((stage) => (
            <Form key={stage.id} method="post" preventScrollReset className="flex items-center gap-3">
              <input type="hidden" name="pipelineId" value={pipeline.id} />
              <input type="hidden" name="stageId" value={stage.id} />
              <span className="min-w-0 truncate">{stage.name}</span>
              <Button
                type="submit"
                size="xs"
                name="act"
                value="restore-stage"
                aria-label={said.restoreStage(stage.name)}
              >
                {said.restore}
              </Button>
            </Form>
          ))}
        </div>
      )}
    </Section>
  );
}

function PipelineActs({ pipeline, canArchive }: { pipeline: PipelineSetting; canArchive: boolean }) {
  const said = words.settings.pipelines;
  const isArchived = pipeline.archivedAt !== null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <Form method="post" key={pipeline.name} preventScrollReset className="flex items-center gap-2">
        <input type="hidden" name="pipelineId" value={pipeline.id} />
        <Field label={said.name} hideLabel className="w-44">
          <Input name="name" required maxLength={80} defaultValue={pipeline.name} />
        </Field>
        <Button type="submit" size="sm" name="act" value="rename-pipeline">
          {said.rename}
        </Button>
      </Form>
      {(isArchived || canArchive) && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="pipelineId" value={pipeline.id} />
          <input type="hidden" name="act" value={isArchived ? "restore-pipeline" : "archive-pipeline"} />
          <InlineConfirm size="sm" confirmLabel={isArchived ? said.restore : said.archiveConfirm}>
            {isArchived ? said.restore : said.archive}
          </InlineConfirm>
        </Form>
      )}
    </div>
  );
}

function AddStage({ pipelineId }: { pipelineId: string }) {
  const said = words.settings.pipelines;
  return (
    <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-end gap-2">
      <input type="hidden" name="act" value="add-stage" />
      <input type="hidden" name="pipelineId" value={pipelineId} />
      <Field label={said.newStage} className="w-56">
        <Input name="name" required maxLength={80} />
      </Field>
      <Field label={said.columns.probability} className="w-32">
        <Input name="probability" type="number" min={0} max={100} required defaultValue={50} className="tnum" />
      </Field>
      <Button type="submit" icon={Plus}>
        {said.addStage}
      </Button>
    </Form>
  );
}
