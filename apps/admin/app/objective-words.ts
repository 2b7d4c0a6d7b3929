import { formatNumber, formatPercent } from "@tandem/ui/format/money";
import * as words from "./messages/en.ts";

export interface ObjectiveFigures {
  baseline: string | null;
  current: string | null;
  target: string | null;
  unit: string | null;
  direction: "reach" | "keep_at_or_above" | "keep_at_or_below";
  progress: { value: number | null };
}

export function quantity(value: string, unit: string | null, locale: string): string {
  const figure = formatNumber(Number(value), locale);
  if (!unit) return figure;
  return unit === "%" ? `${figure} %` : `${figure} ${unit}`;
}

/** "33 h, from 52 to 24" or "57 %": where it stands, in as few words as it takes. */
export function standing(
  { baseline, current, target, unit, direction, progress }: ObjectiveFigures,
  locale: string,
): string {
  if (current !== null && target !== null) {
    const limit = formatNumber(Number(target), locale);
    if (direction === "keep_at_or_above") return words.objectives.keptAbove(quantity(current, unit, locale), limit);
    if (direction === "keep_at_or_below") return words.objectives.keptBelow(quantity(current, unit, locale), limit);
    if (baseline !== null)
      return words.objectives.fromTo(quantity(current, unit, locale), formatNumber(Number(baseline), locale), limit);
  }
  if (current !== null) return quantity(current, unit, locale);
  return progress.value === null ? words.objectives.noFigures : formatPercent(progress.value, locale);
}
