import { Stage, State } from "../preview/stage.tsx";
import { Skeleton } from "./skeleton.tsx";

export const title = "Skeleton";

export default function SkeletonPreview() {
  return (
    <Stage>
      <State label="Still blocks" narrow>
        <div className="grid gap-2">
          <Skeleton className="h-4 w-3/5" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-2/5" />
        </div>
      </State>
    </Stage>
  );
}
