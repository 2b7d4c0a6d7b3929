import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { Receipt } from "lucide-react";
import type { Panels } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type Finance = NonNullable<Panels["finance"]>;

/** What is stored of the money: what subscriptions bring, what is owed, what was paid last. */
export function GlanceFinance({ finance }: { finance: Finance }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.glance.finance;
  if (!finance.hasEver)
    return (
      <Section inset="rail" title={said.title}>
        <EmptyState
          icon={Receipt}
          title={said.none}
          actions={canWrite && <TextLink href="/imports">{said.import}</TextLink>}
        />
      </Section>
    );
  const { openInvoiceCount: open, overdueInvoiceCount: overdue, lastPaid } = finance;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={overdue > 0 ? <span className="text-orange">{said.overdue(overdue)}</span> : undefined}
    >
      <PropertyList
        items={[
          ...(finance.monthly.sums.length > 0
            ? [
                { label: said.monthly, value: <Sums of={finance.monthly} /> },
                { label: said.yearly, value: <Sums of={finance.yearly} /> },
              ]
            : []),
          {
            label: open === 0 ? said.nothingOpen : said.open(open),
            value: open > 0 && <Sums of={finance.openInvoices} />,
          },
          ...(overdue > 0 ? [{ label: said.overdue(overdue), value: <Sums of={finance.overdueInvoices} /> }] : []),
          ...(lastPaid
            ? [
                {
                  label: said.lastPaid,
                  value: (
                    <>
                      <Money minor={lastPaid.amount.minor} currency={lastPaid.amount.currency} />{" "}
                      <span className="text-ink-3">
                        <Day value={lastPaid.paidOn} />
                      </span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Each currency for itself; with several, what they make together, and what that leaves out. */
function Sums({ of: { sums, reporting, missingRates } }: { of: Finance["monthly"] }) {
  const said = words.glance.finance;
  return (
    <>
      {sums.map((sum) => (
        <span key={sum.currency} className="block">
          <Money minor={sum.minor} currency={sum.currency} />
        </span>
      ))}
      {(sums.length > 1 || missingRates.length > 0) && (
        <span className="block text-xs text-ink-3">
          {reporting && (
            <>
              {said.inTotal} <Money minor={reporting.minor} currency={reporting.currency} />
            </>
          )}{" "}
          {missingRates.length > 0 && said.missing(missingRates.join(", "))}
        </span>
      )}
    </>
  );
}
