import { Money } from "@tandem/ui/customer/money";
import { KeyFigures } from "@tandem/ui/patterns/key-figures";
import type { CommerceKind } from "~/commerce/commerce-kind.ts";
import * as words from "~/messages/en.ts";

export interface StateSum {
  state: string;
  count: number;
  sums: { minor: number; currency: string }[] | null;
}

type CommerceSumsProps = { kind: CommerceKind; totals: readonly StateSum[] };

/** What each state comes to, a sum for every currency; without clearance how many there are. */
export function CommerceSums({ kind, totals }: CommerceSumsProps) {
  const said = words.commerce;
  const items = totals.map(({ state, count, sums }) => ({
    label: said.states[state as keyof typeof said.states],
    value: sums
      ? sums.map(({ minor, currency }) => <Money key={currency} minor={minor} currency={currency} />)
      : said.count(count),
    meta: sums && (kind === "subscriptions" ? said.aYear : said.count(count)),
  }));
  return items.length > 0 ? <KeyFigures items={items} /> : null;
}
