import { ObjectivePace } from "@tandem/ui/customer/objective-pace";
import { ObjectiveStatus } from "@tandem/ui/customer/objective-status";

type Props = {
  objective: {
    status: "not_started" | "in_progress" | "paused" | "completed" | "abandoned";
    progress: { value: number | null; pace: "ahead" | "on_track" | "behind" | null; maintains: boolean };
  };
  look?: "plain" | "pill" | "quiet";
};

/** How it goes in shape and word: the pace while it runs, else where it is in its life. */
export function ObjectiveState({ objective, look = "plain" }: Props) {
  const { status, progress } = objective;
  if (status === "in_progress" && progress.maintains && progress.value === 1)
    return <ObjectivePace pace="held" look={look} />;
  if (status === "in_progress" && progress.pace) return <ObjectivePace pace={progress.pace} look={look} />;
  return <ObjectiveStatus status={status} look={look} />;
}

/** Whether nothing is wrong with it; paused and not started are where they should be. */
export function isFine({ progress, status }: Props["objective"]): boolean {
  if (status === "abandoned") return false;
  return !(progress.pace === "behind" || (progress.maintains && progress.value === 0));
}
