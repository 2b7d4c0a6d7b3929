import { useFetcher } from "@remix-run/react";
import { Button, IconButton } from "@tandem/ui/primitives/button";
import { Input } from "@tandem/ui/primitives/input";
import { notify } from "@tandem/ui/primitives/toast-store";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect } from "react";
import { words } from "~/messages/en.ts";
import { ArchiveStage } from "./archive-stage.tsx";
import type { action, PipelineSetting, StageSetting } from "./route.tsx";
import { usualOf } from "./stage-table.tsx";

type Props = {
  stage: StageSetting;
  pipeline: PipelineSetting;
  all: readonly PipelineSetting[];
  /** The ids of all stages in use, in their order. */
  order: readonly string[];
  index: number;
};

/** A stage that can be renamed, set, moved among the others and put away. */
export function StageRow({ stage, pipeline, all, order, index }: Props) {
  const fetcher = useFetcher<typeof action>();
  const said = words.settings.pipelines;
  const refusal = fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : null;
  const named = (field: string) => said.of(field, stage.name);
  useEffect(() => {
    if (fetcher.data && "done" in fetcher.data) notify(said.saved);
  }, [fetcher.data, said.saved]);
  return (
    <li className="border-t border-line py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <fetcher.Form method="post" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="pipelineId" value={pipeline.id} />
          <input type="hidden" name="stageId" value={stage.id} />
          <Input
            name="name"
            required
            maxLength={80}
            defaultValue={stage.name}
            aria-label={named(said.columns.stage)}
            className="w-48"
          />
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <Input
              name="probability"
              type="number"
              min={0}
              max={100}
              required
              disabled={stage.kind !== "open"}
              defaultValue={stage.probability}
              aria-label={named(said.columns.probability)}
              className="w-18 tnum"
            />
            %
          </span>
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <Input
              name="expectedDays"
              type="number"
              min={1}
              max={1000}
              required
              defaultValue={stage.expectedDays}
              aria-label={named(said.columns.expectedDays)}
              className="w-20 tnum"
            />
            {said.columns.expectedDays}
          </span>
          <Button
            type="submit"
            size="sm"
            name="act"
            value="change-stage"
            aria-label={said.save(stage.name)}
            pending={fetcher.state !== "idle"}
          >
            {words.forms.save}
          </Button>
        </fetcher.Form>
        <span className="text-xs text-ink-3 tnum">
          {stage.kind === "open" ? usualOf(stage) : said.kinds[stage.kind]}, {said.deals(stage.deals)}
        </span>
        <span className="ml-auto flex items-center gap-1">
          <Shift pipelineId={pipeline.id} order={order} index={index} by={-1} label={said.up(stage.name)} />
          <Shift pipelineId={pipeline.id} order={order} index={index} by={1} label={said.down(stage.name)} />
          <ArchiveStage stage={stage} pipeline={pipeline} all={all} />
        </span>
      </div>
      {refusal && (
        <p role="alert" className="mt-1 text-xs text-red">
          {refusal.detail}
        </p>
      )}
    </li>
  );
}

type ShiftProps = { pipelineId: string; order: readonly string[]; index: number; by: 1 | -1; label: string };

function Shift({ pipelineId, order, index, by, label }: ShiftProps) {
  const fetcher = useFetcher();
  const other = index + by;
  const ids = [...order];
  const [one, two] = [ids[index], ids[other]];
  if (one !== undefined && two !== undefined) [ids[index], ids[other]] = [two, one];
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="act" value="order-stages" />
      <input type="hidden" name="pipelineId" value={pipelineId} />
      <input type="hidden" name="ids" value={ids.join(",")} />
      <IconButton
        type="submit"
        size="sm"
        variant="quiet"
        icon={by === -1 ? ArrowUp : ArrowDown}
        label={label}
        disabled={two === undefined || fetcher.state !== "idle"}
      />
    </fetcher.Form>
  );
}
