import clsx from "clsx";
import { hashName, monogramOf } from "../format/names.ts";

export const MONOGRAM_PAIRS = [
  "bg-m1 text-m1-ink",
  "bg-m2 text-m2-ink",
  "bg-m3 text-m3-ink",
  "bg-m4 text-m4-ink",
  "bg-m5 text-m5-ink",
  "bg-m6 text-m6-ink",
] as const;

export const MARK_SIZES = {
  20: "size-5 text-[0.5625rem]",
  24: "size-6 text-[0.625rem]",
  28: "size-7 text-2xs",
  32: "size-8 text-xs",
  36: "size-9 text-sm",
  44: "size-11 text-base",
  48: "size-12 text-[1.0625rem]",
} as const;

export type AvatarProps = {
  name: string;
  photo?: string | null;
  size?: keyof typeof MARK_SIZES;
  /** "auto" picks one of six pairs by the name; the portal uses "vendor" for its own people and "neutral" for the customer's. */
  tone?: "auto" | "vendor" | "neutral";
  /** Set when the name does not stand beside it. */
  label?: string;
  className?: string;
};

/** A person: always a circle. */
export function Avatar({ name, photo, size = 20, tone = "auto", label, className }: AvatarProps) {
  const pair =
    tone === "vendor"
      ? "bg-accent-soft text-accent-ink"
      : tone === "neutral"
        ? "border border-line bg-sunken text-ink-2"
        : MONOGRAM_PAIRS[hashName(name, 6)];
  const frame = clsx("inline-flex shrink-0 items-center justify-center rounded-full", MARK_SIZES[size], className);
  if (photo) return <img src={photo} alt={label ?? ""} loading="lazy" className={clsx(frame, "object-cover")} />;
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return (
    <span className={clsx(frame, pair, "leading-none font-semibold tracking-[0.01em] select-none")} {...spoken}>
      {monogramOf(name)}
    </span>
  );
}
