import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import type { Sending } from "./send-file.ts";

type OnItsWayProps = Sending & { say: (sending: Sending & { percent: number }) => string };

/** A file that is being sent: a sentence that is read out, and how far it is. */
export function OnItsWay({ name, share, say }: OnItsWayProps) {
  const label = say({ name, share, percent: Math.floor(share * 100) });
  return (
    <>
      <p role="status" className="mb-1 truncate text-sm" title={name}>
        {label}
      </p>
      <ProgressBar value={share} size={10} tone="chart" label={label} />
    </>
  );
}
