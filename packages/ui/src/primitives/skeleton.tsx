import clsx from "clsx";

/** A still grey block that keeps a place. Its size comes by class: "h-4 w-32". */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block rounded-sm bg-track", className)} />;
}
