import { Money } from "../fields/money.ts";
import { isCurrency } from "../money/currency-exponent.ts";

const hasKnownCurrency = (money: Money) => isCurrency(money.currency);

/** An amount as taken: three letters are not enough, ISO 4217 has to know the currency. */
export const KnownMoney = Money.refine(hasKnownCurrency, { error: "Not a currency of ISO 4217", path: ["currency"] });

/** A price or a total: never below zero. */
export const KnownAmount = KnownMoney.refine((money) => money.minor >= 0, {
  error: "Must not be below zero",
  path: ["minor"],
});
