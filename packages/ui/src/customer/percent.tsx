import { formatPercent } from "../format/money.ts";
import { useReader } from "../primitives/reader.tsx";
import { NoValue } from "./no-value.tsx";

/** `share` is 0–1. */
export function Percent({
  share,
  digits,
  locale,
}: {
  share: number | null | undefined;
  digits?: number;
  locale?: string;
}) {
  const reader = useReader({ locale });
  if (share === null || share === undefined) return <NoValue />;
  return (
    <span className="tnum whitespace-nowrap" suppressHydrationWarning>
      {formatPercent(share, reader.locale, digits)}
    </span>
  );
}
