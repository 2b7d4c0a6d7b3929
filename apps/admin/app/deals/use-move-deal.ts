import { useFetcher } from "@remix-run/react";
import { notify } from "@tandem/ui/primitives/toast-store";
import { useEffect, useRef } from "react";
import * as words from "~/messages/en.ts";
import type { action } from "~/routes/_app.companies.$companyId_.deals.$dealId/route.tsx";

export interface MovableDeal {
  id: string;
  companyId: string;
  name: string;
  version: number;
}

export interface Move {
  deal: MovableDeal;
  stage: { id: string; name: string };
  closedOn?: string;
  lostReason?: string;
}

export type MoveDeal = (move: Move) => void;

/** Moves deals at once and says so, with Undo. It belongs to the page, because a deal that is closed leaves its list. */
export function useMoveDeal(): MoveDeal {
  const mover = useFetcher<typeof action>();
  const undoer = useFetcher<typeof action>();
  const last = useRef<Move | null>(null);
  const said = words.deals.move;
  const send = (fetcher: typeof mover, { id, companyId }: MovableDeal, fields: Record<string, string>) =>
    fetcher.submit(fields, { method: "post", action: `/companies/${companyId}/deals/${id}` });

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer
  useEffect(() => {
    const answer = mover.data;
    if (!answer || !last.current) return;
    const { deal, stage } = last.current;
    if ("refusal" in answer) notify(refusalOf(answer.refusal), { tone: "failed" });
    else if ("version" in answer)
      notify(said.done(deal.name, stage.name), {
        undo: () => send(undoer, deal, { act: "take-back", version: String(answer.version) }),
        seconds: 8,
      });
  }, [mover.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer
  useEffect(() => {
    const answer = undoer.data;
    if (!answer || !last.current) return;
    if ("refusal" in answer) notify(refusalOf(answer.refusal), { tone: "failed" });
    else notify(said.takenBack(last.current.deal.name));
  }, [undoer.data]);

  return (move) => {
    last.current = move;
    const { deal, stage, closedOn, lostReason } = move;
    send(mover, deal, {
      act: "move",
      version: String(deal.version),
      stageId: stage.id,
      ...(closedOn && { closedOn }),
      ...(lostReason && { lostReason }),
    });
  };
}

const refusalOf = ({ status, detail }: { status: number; detail: string }) =>
  status === 409 ? words.forms.changedMeanwhile : detail;
