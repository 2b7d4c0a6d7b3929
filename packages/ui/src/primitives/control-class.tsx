/** One look for everything one types or chooses in. */
export const CONTROL =
  "w-full min-w-0 rounded-control border border-line-control bg-surface px-2 text-sm text-ink disabled:bg-sunken disabled:text-ink-3 [&[readonly]]:bg-sunken aria-invalid:border-red max-md:text-lg roomy:rounded-card roomy:px-3.5 roomy:text-lg";
export const CONTROL_HEIGHT = "h-8 max-md:h-10 roomy:h-[52px]";
