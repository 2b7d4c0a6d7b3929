import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { KeyFigures } from "@tandem/ui/patterns/key-figures";
import { Avatar } from "@tandem/ui/primitives/avatar";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";

/** The strip under the name: who owns it, what it is worth, what is due, when we last heard. */
export function CompanyFigures({ view: { company, figures } }: { view: CompanyView }) {
  const said = words.company.figures;
  return (
    <KeyFigures
      items={[
        {
          label: said.owner,
          value: company.owner ? (
            <>
              <Avatar name={company.owner.name} /> {company.owner.name}
            </>
          ) : (
            <NoValue />
          ),
          meta: company.owner?.job && words.jobs[company.owner.job as keyof typeof words.jobs],
        },
        {
          label: said.yearlyRevenue,
          hint: said.yearlyRevenueHint,
          value:
            figures.yearlyRevenue && figures.yearlyRevenue.length > 0 ? (
              figures.yearlyRevenue.map((sum) => <Money key={sum.currency} minor={sum.minor} currency={sum.currency} />)
            ) : (
              <NoValue />
            ),
        },
        {
          label: said.renewal,
          value: figures.renewalOn ? <Day value={figures.renewalOn} look="medium" /> : <NoValue />,
          meta: figures.renewalOn && <Day value={figures.renewalOn} look="distance" unit="day" inline />,
        },
        {
          label: said.openDeals,
          value:
            figures.openDealValue && figures.openDealCount > 0 ? (
              <Money
                minor={figures.openDealValue.minor}
                currency={figures.openDealValue.currency}
                minorDigits="never"
              />
            ) : (
              <NoValue />
            ),
          meta: figures.openDealCount > 0 && String(figures.openDealCount),
        },
        { label: said.openTickets, value: String(figures.openTicketCount) },
        {
          label: said.lastActivity,
          value: figures.lastActivityAt ? <RelativeTime value={figures.lastActivityAt} /> : <NoValue />,
          meta: figures.lastActivityBy && (
            <span className="max-w-full truncate" title={figures.lastActivityBy}>
              {figures.lastActivityBy}
            </span>
          ),
        },
      ]}
    />
  );
}
