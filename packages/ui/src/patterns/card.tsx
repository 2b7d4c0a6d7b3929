import clsx from "clsx";
import type { ReactNode } from "react";

export type CardProps = {
  children: ReactNode;
  /** With a border in the accent: this one needs you. */
  asks?: boolean;
  /** rows: children stand under each other with hairlines, each with its own padding. */
  look?: "padded" | "rows" | "bare";
  as?: "div" | "article" | "ul" | "ol";
  className?: string;
};

/** A thing with a border all round: a deal, a mail, an objective. Sections are not things. */
export function Card({ children, asks = false, look = "padded", as: As = "div", className }: CardProps) {
  return (
    <As
      className={clsx(
        "min-w-0 rounded-card border bg-surface roomy:rounded-frame roomy:shadow-card",
        asks ? "border-[color-mix(in_srgb,var(--accent)_45%,var(--line))]" : "border-line",
        look === "padded" && "p-4 roomy:px-4 roomy:py-5 roomy:lg:p-6",
        look === "rows" && "divide-y divide-line overflow-hidden",
        className,
      )}
    >
      {children}
    </As>
  );
}
