import clsx from "clsx";

export function Spinner({ label, size = 16, className }: { label?: string; size?: number; className?: string }) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} className={clsx("shrink-0 animate-spin", className)} {...spoken}>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path d="M8 1.5A6.5 6.5 0 0 1 14.5 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
