import { ObjectivePace } from "@tandem/ui/customer/objective-pace";
import { ObjectiveStatus, type ObjectiveStatusName } from "@tandem/ui/customer/objective-status";

type Props = {
  objective: {
    status: ObjectiveStatusName;
    progress: { value: number | null; pace: "ahead" | "on_track" | "behind" | null; maintains: boolean };
  };
};

/** How it goes: the pace while it runs, else where it is in its life. */
export function ObjectiveState({ objective: { status, progress } }: Props) {
  if (status === "in_progress" && progress.maintains && progress.value === 1) return <ObjectivePace pace="held" />;
  if (status === "in_progress" && progress.pace) return <ObjectivePace pace={progress.pace} />;
  return <ObjectiveStatus status={status} />;
}
