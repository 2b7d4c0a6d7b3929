import { useFetcher } from "@remix-run/react";
import { Button, IconButton } from "@tandem/ui/primitives/button";
import { Input } from "@tandem/ui/primitives/input";
import { notify } from "@tandem/ui/primitives/toast-store";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect } from "react";
import * as words from "~/messages/en.ts";
import { ArchiveStage } from "./archive-stage.tsx";
import type { action, PipelineSetting, StageSetting } from "./route.tsx";
import { usualOf } from "./stage-table.tsx";

type Props = {
  stage: StageSetting;
  pipeline: PipelineSetting;
  all: readonly PipelineSetting[];
  /** All stages in use, in their order. */
  order: readonly StageSetting[];
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
          <span className="w-48 max-md:w-full">
            <Input
              name="name"
              required
              maxLength={80}
              defaultValue={stage.name}
              aria-label={named(said.columns.stage)}
            />
          </span>
          <span className="flex w-20 items-center gap-1.5 text-xs text-ink-3">
            <Input
              name="probability"
              type="number"
              min={0}
              max={100}
              required
              disabled={stage.kind !== "open"}
              defaultValue={stage.probability}
              aria-label={named(said.columns.probability)}
              className="tnum"
            />
            %
          </span>
          <span className="flex w-44 items-center gap-1.5 text-xs whitespace-nowrap text-ink-3">
            <Input
              name="expectedDays"
              type="number"
              min={1}
              max={1000}
              required
              defaultValue={stage.expectedDays}
              aria-label={named(said.columns.expectedDays)}
              className="tnum"
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

type ShiftProps = { pipelineId: string; order: readonly StageSetting[]; index: number; by: 1 | -1; label: string };

/** One place up or down among the stages of its kind: open ones stand before the ends. */
function Shift({ pipelineId, order, index, by, label }: ShiftProps) {
  const fetcher = useFetcher();
  const [own, other] = [order[index], order[index + by]];
  const canShift = own !== undefined && other !== undefined && own.kind === other.kind;
  const ids = order.map((stage) => (stage === own ? other?.id : stage === other ? own?.id : stage.id));
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
        disabled={!canShift || fetcher.state !== "idle"}
      />
    </fetcher.Form>
  );
}
