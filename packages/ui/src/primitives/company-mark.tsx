import clsx from "clsx";
import { hashName, monogramOf } from "../format/names.ts";
import { MARK_SIZES, MONOGRAM_PAIRS } from "./avatar.tsx";

const RADIUS = {
  20: "rounded-[5px]",
  24: "rounded-[6px]",
  28: "rounded-[7px]",
  32: "rounded-card",
  36: "rounded-card",
  44: "rounded-[10px]",
  48: "rounded-[10px]",
};

export type CompanyMarkProps = {
  name: string;
  logo?: string | null;
  size?: keyof typeof MARK_SIZES;
  className?: string;
};

/** An organisation: always a rounded square. Its name stands beside it. */
export function CompanyMark({ name, logo, size = 20, className }: CompanyMarkProps) {
  const frame = clsx("inline-flex shrink-0 items-center justify-center", MARK_SIZES[size], RADIUS[size], className);
  // most logos are drawn for white paper, and some are black on nothing
  if (logo) return <img src={logo} alt="" loading="lazy" className={clsx(frame, "bg-[white] object-contain")} />;
  return (
    <span
      aria-hidden="true"
      className={clsx(
        frame,
        MONOGRAM_PAIRS[hashName(name, 6)],
        "leading-none font-semibold tracking-[0.01em] select-none",
      )}
    >
      {monogramOf(name, "company")}
    </span>
  );
}
