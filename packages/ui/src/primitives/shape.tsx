import type { ReactNode } from "react";

export type ShapeName =
  | "disc"
  | "half"
  | "triangle"
  | "square"
  | "diamond"
  | "ring"
  | "dashed"
  | "dot-ring"
  | "pause"
  | "check"
  | "cross";

const DRAWINGS: Record<ShapeName, ReactNode> = {
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.2 11.2 10.6H.8z" fill="currentColor" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />,
  diamond: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dashed: (
    <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="1.9 1.63" />
  ),
  "dot-ring": (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <circle cx="6" cy="6" r="1.7" fill="currentColor" />
    </>
  ),
  pause: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M4.8 4.2v3.6M7.2 4.2v3.6" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
  check: (
    <path d="m1.8 6.6 2.8 2.8 5.6-6.6" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
  ),
  cross: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="m4.3 4.3 3.4 3.4m0-3.4L4.3 7.7" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
};

/** A state's shape: always beside its word, so that colour never speaks alone. */
export function Shape({ of, size = 12, className }: { of: ShapeName; size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true" className={`shrink-0 ${className ?? ""}`}>
      {DRAWINGS[of]}
    </svg>
  );
}
