import { Stage, State } from "../preview/stage.tsx";
import { HealthBadge } from "./health-badge.tsx";

export const title = "Health badge";

export default function HealthBadgePreview() {
  return (
    <Stage>
      <State label="Badge, with the week's change" row>
        <HealthBadge band="thriving" score={91} change={2} />
        <HealthBadge band="needs_attention" score={68} change={-9} />
        <HealthBadge band="at_risk" score={47} change={0} />
        <HealthBadge band="critical" score={22} />
        <HealthBadge band="none" />
      </State>
      <State label="In tables">
        <div className="grid gap-2 text-sm">
          <HealthBadge look="table" band="thriving" score={100} />
          <HealthBadge look="table" band="needs_attention" score={68} />
          <HealthBadge look="table" band="at_risk" score={47} />
          <HealthBadge look="table" band="critical" score={7} />
          <HealthBadge look="table" band="none" />
        </div>
      </State>
    </Stage>
  );
}
