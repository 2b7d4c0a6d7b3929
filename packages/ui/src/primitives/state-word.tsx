import clsx from "clsx";
import { Shape, type ShapeName } from "./shape.tsx";

export type Tone = "green" | "yellow" | "orange" | "red" | "accent" | "neutral";

export const TONE_TEXT: Record<Tone, string> = {
  green: "text-green",
  yellow: "text-yellow",
  orange: "text-orange",
  red: "text-red",
  accent: "text-accent-ink",
  neutral: "text-none",
};

export const TONE_SOFT: Record<Tone, string> = {
  green: "bg-green-soft text-green",
  yellow: "bg-yellow-soft text-yellow",
  orange: "bg-orange-soft text-orange",
  red: "bg-red-soft text-red",
  accent: "bg-accent-soft text-accent-ink",
  neutral: "bg-none-soft text-none",
};

export type StateWordProps = {
  shape: ShapeName;
  word: string;
  tone: Tone;
  /** "plain": shape and word in the tone; "pill": on its soft fill; "quiet": coloured shape, word in ink. */
  look?: "plain" | "pill" | "quiet";
  className?: string;
};

/** A shape and a word, always both. */
export function StateWord({ shape, word, tone, look = "plain", className }: StateWordProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 align-top whitespace-nowrap text-sm font-medium roomy:text-base",
        look === "pill" && [TONE_SOFT[tone], "rounded-full py-0.5 pr-2.5 pl-2 roomy:py-[3px]"],
        look === "plain" && TONE_TEXT[tone],
        className,
      )}
    >
      <Shape of={shape} size={11} className={look === "quiet" ? TONE_TEXT[tone] : undefined} />
      <span className={look === "quiet" ? "font-normal text-ink-2" : undefined}>{word}</span>
    </span>
  );
}
