import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";

export type BannerProps = {
  tone?: "info" | "warn" | "danger";
  children: ReactNode;
  icon?: LucideIcon;
  actions?: ReactNode;
  /** bar: across the page, without corners (view as, sample data). */
  look?: "note" | "bar";
  /** Says itself when it appears. */
  live?: boolean;
};

const TONES = {
  info: { fill: "bg-canvas text-ink-2 roomy:bg-sunken", icon: Info, tint: "text-ink-3" },
  warn: { fill: "bg-yellow-soft text-ink", icon: TriangleAlert, tint: "text-yellow" },
  danger: { fill: "bg-red-soft text-ink", icon: CircleAlert, tint: "text-red" },
};

export function Banner({ tone = "info", children, icon, actions, look = "note", live = false }: BannerProps) {
  const style = TONES[tone];
  return (
    <div
      {...(live && { role: tone === "danger" ? "alert" : "status" })}
      className={clsx(
        "flex items-start gap-2 text-sm max-md:flex-wrap roomy:gap-3 roomy:text-base",
        look === "bar"
          ? "border-b border-line px-6 py-2 max-md:px-4"
          : "rounded-card px-3 py-2 roomy:px-4 roomy:py-3.5",
        style.fill,
      )}
    >
      <Icon of={icon ?? style.icon} className={clsx("mt-0.5", style.tint)} />
      <div className="min-w-0 flex-1 text-pretty max-md:basis-[calc(100%-2.5rem)]">{children}</div>
      {actions && (
        <div className="flex flex-wrap items-center gap-1.5 max-md:pl-6 md:-my-0.5 md:shrink-0">{actions}</div>
      )}
    </div>
  );
}
