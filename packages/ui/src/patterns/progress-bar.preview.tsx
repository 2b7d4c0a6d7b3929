import { Stage, State } from "../preview/stage.tsx";
import { ProgressBar, ProgressLegend } from "./progress-bar.tsx";

export const title = "Progress bar";

export default function ProgressBarPreview() {
  return (
    <Stage>
      <State label="4, in tables" narrow>
        <div className="grid gap-5">
          <ProgressBar value={0.57} expected={0.86} />
          <ProgressBar value={1} done />
          <ProgressBar value={null} />
        </div>
      </State>
      <State label="10, portal rows" roomy narrow>
        <div className="grid gap-6">
          <ProgressBar size={10} value={0.58} expected={0.64} label="Now 5.1%, 58% of the way, the plan expects 64%" />
          <ProgressBar size={10} value={0.91} expected={0.81} />
          <ProgressBar size={10} value={1} done />
          <ProgressBar size={10} value={0} expected={0} />
          <ProgressLegend>where the plan expects us today</ProgressLegend>
        </div>
      </State>
      <State label="14, objective page" roomy>
        <ProgressBar size={14} value={0.58} expected={0.64} />
      </State>
    </Stage>
  );
}
