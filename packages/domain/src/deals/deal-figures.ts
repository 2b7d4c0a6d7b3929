import { z } from "zod";
import { CurrencyCode, Money } from "../fields/money.ts";
import { sumOfMoney } from "../money/sum-of-money.ts";
import type { StageKind } from "./deal.ts";

const CurrencySum = z.object({ minor: z.int(), currency: CurrencyCode, deals: z.int() });

/** Sums per currency, and one figure in the reporting currency as far as rates are known. */
export const MoneyFigure = z.object({
  /** null where there is nothing to convert, or nothing could be */
  reporting: Money.nullable(),
  /** how many deals are in `reporting` */
  convertedDeals: z.int(),
  byCurrency: z.array(CurrencySum),
  /** deals left out of `reporting`, because a rate of these currencies is missing */
  unconvertedDeals: z.int(),
  missingRates: z.array(CurrencyCode),
  /** deals of which no value is known */
  unvaluedDeals: z.int(),
});
export type MoneyFigure = z.infer<typeof MoneyFigure>;

/** The figures of a company's deals; `DEAL_FIGURE_DEFINITIONS` says what each is. Money is null for who may not see it. */
export const DealFigures = z.object({
  lifetimeValue: MoneyFigure.nullable(),
  activePipeline: MoneyFigure.nullable(),
  averageDeal: MoneyFigure.nullable(),
  /** `share` is 0–1, null while nothing is closed */
  winRate: z.object({ won: z.int(), closed: z.int(), share: z.number().nullable() }),
  averageCycle: z.object({ days: z.number().nullable(), deals: z.int() }),
  openDeals: z.int(),
});
export type DealFigures = z.infer<typeof DealFigures>;

/** What the figures need of a deal that is not archived. */
export interface DealFact {
  kind: StageKind;
  /** null where none is known, or money is withheld */
  value: Money | null;
  reportingMinor: number | null;
  openedOn: string | null;
  closedOn: string | null;
}

/** `currency` is the reporting currency; null withholds every amount. */
export function dealFigures(deals: readonly DealFact[], currency: string | null): DealFigures {
  const won = deals.filter((deal) => deal.kind === "won");
  const open = deals.filter((deal) => deal.kind === "open");
  const closed = deals.length - open.length;
  const lifetimeValue = currency === null ? null : sumOfMoney(won, currency);
  return {
    lifetimeValue: lifetimeValue?.sum ?? null,
    averageDeal: lifetimeValue?.mean ?? null,
    activePipeline: currency === null ? null : sumOfMoney(open, currency).sum,
    winRate: { won: won.length, closed, share: closed === 0 ? null : won.length / closed },
    averageCycle: cycleOf(won),
    openDeals: open.length,
  };
}

const DAY = 86_400_000;

function cycleOf(won: readonly DealFact[]): DealFigures["averageCycle"] {
  const lengths = won.flatMap(({ openedOn, closedOn }) =>
    openedOn && closedOn ? [(Date.parse(closedOn) - Date.parse(openedOn)) / DAY] : [],
  );
  if (lengths.length === 0) return { days: null, deals: 0 };
  const days = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return { days, deals: lengths.length };
}
