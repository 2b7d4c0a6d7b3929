import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { Percent } from "@tandem/ui/customer/percent";
import { type KeyFigure, KeyFigures } from "@tandem/ui/patterns/key-figures";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

type Figures = Awaited<ReturnType<typeof loader>>["figures"];
type Amount = NonNullable<Figures["lifetimeValue"]>;

/** Five figures with what each means; amounts are left out altogether for who may not see them. */
export function DealFigures({ figures }: { figures: Figures }) {
  const said = words.deals.figures;
  const { winRate, averageCycle } = figures;
  const amount = (name: "lifetimeValue" | "activePipeline" | "averageDeal"): KeyFigure[] => {
    const sum = figures[name];
    if (!sum) return [];
    return [{ label: said[name], definition: said.definitions[name], value: sumOf(sum), meta: restOf(sum) }];
  };
  return (
    <section aria-label={said.label}>
      <KeyFigures
        look="frame"
        items={[
          ...amount("lifetimeValue"),
          ...amount("activePipeline"),
          {
            label: said.winRate,
            definition: said.definitions.winRate,
            value: winRate.share === null ? <NoValue /> : <Percent share={winRate.share} />,
            meta: winRate.closed > 0 && said.of(winRate.won, winRate.closed),
          },
          ...amount("averageDeal"),
          {
            label: said.averageCycle,
            definition: said.definitions.averageCycle,
            value: averageCycle.days === null ? <NoValue /> : words.deals.days(Math.round(averageCycle.days)),
            meta: averageCycle.deals > 0 && said.deals(averageCycle.deals),
          },
        ]}
      />
    </section>
  );
}

function sumOf({ reporting, byCurrency }: Amount) {
  if (reporting) return <Money minor={reporting.minor} currency={reporting.currency} minorDigits="never" />;
  const [first] = byCurrency;
  return first ? <Money minor={first.minor} currency={first.currency} minorDigits="never" /> : <NoValue />;
}

/** The sums it is made of where they are in several currencies, and which deals are not in it. */
function restOf({ reporting, byCurrency, unconvertedDeals, missingRates }: Amount) {
  const said = words.deals.figures;
  const isPlain = byCurrency.length === 1 && byCurrency[0]?.currency === reporting?.currency;
  const sums = isPlain ? [] : reporting ? byCurrency : byCurrency.slice(1);
  if (sums.length === 0 && unconvertedDeals === 0) return null;
  return (
    <span className="grid">
      {sums.length > 0 && (
        <span>
          {sums.map((sum, index) => (
            <span key={sum.currency}>
              {index > 0 && ", "}
              <Money minor={sum.minor} currency={sum.currency} minorDigits="never" />
            </span>
          ))}
        </span>
      )}
      {unconvertedDeals > 0 && <span>{said.leftOut(unconvertedDeals, missingRates.join(", "))}</span>}
    </span>
  );
}
