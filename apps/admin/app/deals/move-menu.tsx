import { Button } from "@tandem/ui/primitives/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@tandem/ui/primitives/menu";
import { ArrowRightLeft, CircleCheck, CircleX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import * as words from "~/messages/en.ts";
import type { MovableDeal, MoveDeal } from "./use-move-deal.ts";

const CloseDialog = lazy(() => import("./close-dialog.tsx"));

export interface MoveStage {
  id: string;
  name: string;
  kind: "open" | "won" | "lost";
}

type MoveMenuProps = {
  deal: MovableDeal & { stage: { id: string } };
  stages: readonly MoveStage[];
  onMove: MoveDeal;
  size?: "sm" | "xs" | "md";
};

/** Every stage the deal can go to; winning and losing ask for the day, losing for the reason. */
export function MoveMenu({ deal, stages, onMove, size = "xs" }: MoveMenuProps) {
  const [closing, setClosing] = useState<MoveStage | null>(null);
  const said = words.deals.move;
  const ends = stages.filter((stage) => stage.kind !== "open" && stage.id !== deal.stage.id);
  return (
    <>
      <Menu
        align="end"
        label={said.label(deal.name)}
        trigger={
          <Button size={size} icon={ArrowRightLeft} aria-label={said.label(deal.name)}>
            {said.button}
          </Button>
        }
      >
        <MenuLabel>{said.to}</MenuLabel>
        {stages
          .filter((stage) => stage.kind === "open")
          .map((stage, index) => (
            <MenuItem
              key={stage.id}
              checked={stage.id === deal.stage.id}
              shortcut={index < 9 ? String(index + 1) : undefined}
              onSelect={() => stage.id !== deal.stage.id && onMove({ deal, stage })}
            >
              {stage.name}
            </MenuItem>
          ))}
        {ends.length > 0 && <MenuSeparator />}
        {ends.map((stage) => (
          <MenuItem
            key={stage.id}
            icon={stage.kind === "won" ? CircleCheck : CircleX}
            onSelect={() => setClosing(stage)}
          >
            {`${stage.name}…`}
          </MenuItem>
        ))}
      </Menu>
      {closing && (
        <Suspense fallback={null}>
          <CloseDialog deal={deal} stage={closing} onMove={onMove} onClose={() => setClosing(null)} />
        </Suspense>
      )}
    </>
  );
}
