import { formatNumber, formatPercent } from "@tandem/ui/format/money";
import { words } from "./messages/en.ts";

export interface Figures {
  baseline: string | null;
  current: string | null;
  target: string | null;
  unit: string | null;
  direction: "reach" | "keep_at_or_above" | "keep_at_or_below";
  progress: { value: number | null };
}

/** "5.1%", "9 warehouses", "4.6 h": a figure with its unit as one would say it. */
export function quantity(value: string, unit: string | null, locale: string): string {
  const figure = formatNumber(Number(value), locale);
  if (!unit) return figure;
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}

/** The same without the unit's word, which stands beside it already: "3%" stays, "14 warehouses" becomes "14". */
export const bareQuantity = (value: string, unit: string | null, locale: string): string =>
  quantity(value, unit === "%" ? unit : null, locale);

/** Where an objective stands in one line: `strong` leads, `rest` explains. */
export function standing(objective: Figures, locale: string): { strong: string | null; rest: string } {
  const { baseline, current, target, unit, direction, progress } = objective;
  const said = words.objectives;
  if (current !== null) {
    const strong = quantity(current, unit, locale);
    if (direction !== "reach" && target !== null) {
      const limit = quantity(target, unit, locale);
      return { strong, rest: direction === "keep_at_or_above" ? said.keepAbove(limit) : said.keepBelow(limit) };
    }
    if (baseline !== null && target !== null)
      return { strong, rest: said.fromTo(bareQuantity(baseline, unit, locale), bareQuantity(target, unit, locale)) };
    return { strong, rest: "" };
  }
  if (progress.value !== null) return { strong: formatPercent(progress.value, locale), rest: "" };
  return { strong: null, rest: said.noFigures };
}
