import { useFetcher } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { notify } from "@tandem/ui/primitives/toast-store";
import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useEffect } from "react";
import { MoveMenu } from "~/deals/move-menu.tsx";
import { useMoveDeal } from "~/deals/use-move-deal.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { action, DealOnPage, PipelineStage } from "./route.tsx";

/** Move, edit, archive; what was archived can be taken back at once, or later from here. */
export function DealActs({ deal, stages }: { deal: DealOnPage; stages: readonly PipelineStage[] }) {
  const { me } = useSignedIn();
  const onMove = useMoveDeal();
  const fetcher = useFetcher<typeof action>();
  const said = words.deals.detail;
  const isArchived = deal.archivedAt !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer
  useEffect(() => {
    const answer = fetcher.data;
    if (!answer) return;
    if ("refusal" in answer) return void notify(answer.refusal.detail, { tone: "failed" });
    if (answer.act === "restore") return void notify(said.restoredDone(deal.name));
    notify(said.archivedDone(deal.name), {
      undo: () => fetcher.submit({ act: "restore", version: String(answer.version) }, { method: "post" }),
      seconds: 8,
    });
  }, [fetcher.data]);

  if (me.role === "viewer") return null;
  return (
    <>
      {!isArchived && (
        <>
          <MoveMenu deal={deal} stages={stages} onMove={onMove} size="md" />
          <ButtonLink href={`/companies/${deal.companyId}/deals/${deal.id}/edit`} icon={Pencil}>
            {said.edit}
          </ButtonLink>
        </>
      )}
      <fetcher.Form method="post">
        <input type="hidden" name="version" value={deal.version} />
        <Button
          type="submit"
          name="act"
          value={isArchived ? "restore" : "archive"}
          icon={isArchived ? ArchiveRestore : Archive}
          pending={fetcher.state !== "idle"}
        >
          {isArchived ? said.restore : said.archive}
        </Button>
      </fetcher.Form>
    </>
  );
}
