import { formatMoney, type MoneyOptions } from "../format/money.ts";
import { useReader } from "../primitives/reader.tsx";
import { NoValue } from "./no-value.tsx";

export type MoneyProps = MoneyOptions & {
  /** Integer in minor units; null shows a dash. */
  minor: number | null | undefined;
  /** ISO 4217 */
  currency: string;
  locale?: string;
  className?: string;
};

export function Money({ minor, currency, locale, className, ...options }: MoneyProps) {
  const reader = useReader({ locale });
  if (minor === null || minor === undefined) return <NoValue />;
  return (
    <span className={`tnum whitespace-nowrap ${className ?? ""}`} suppressHydrationWarning>
      {formatMoney(minor, currency, reader.locale, options)}
    </span>
  );
}
