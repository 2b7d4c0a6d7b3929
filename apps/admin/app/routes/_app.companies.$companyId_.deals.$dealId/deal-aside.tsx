import { weightedMinor } from "@tandem/domain/deals/weighted-value";
import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { NoValue } from "@tandem/ui/customer/no-value";
import { daysBetween } from "@tandem/ui/format/days";
import { type Property, PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { Link } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { DealOnPage } from "./route.tsx";

/** The facts of a deal. Amounts are left out, label and all, for who may not see them. */
export function DealAside({ deal, pipeline }: { deal: DealOnPage; pipeline: string | undefined }) {
  const { me } = useSignedIn();
  const said = words.deals;
  const fields = said.form.fields;
  const day = (value: string | null) => (value ? <Day value={value} look="medium" /> : <NoValue />);
  const isOpen = deal.stage.kind === "open";
  const money: Property[] = me.clearances.includes("financial")
    ? [
        { label: fields.amount, value: deal.value ? <Money {...deal.value} /> : <NoValue /> },
        ...(isOpen && deal.value
          ? [
              {
                label: said.detail.weighted,
                value: (
                  <Money minor={weightedMinor(deal.value.minor, deal.probability)} currency={deal.value.currency} />
                ),
              },
            ]
          : []),
      ]
    : [];
  return (
    <aside aria-label={said.detail.facts} className="min-w-0 max-xl:border-t max-xl:border-line">
      <Section inset="rail" title={said.detail.facts}>
        <PropertyList
          items={[
            ...money,
            { label: said.columns.probability, value: `${deal.probability} %` },
            { label: fields.ownerMemberId, value: deal.owner?.name ?? <NoValue /> },
            {
              label: fields.contactId,
              value: deal.contact ? (
                <Link href={`/companies/${deal.companyId}/contacts/${deal.contact.id}`} className="hover:underline">
                  {deal.contact.name}
                </Link>
              ) : (
                <NoValue />
              ),
            },
            { label: fields.openedOn, value: day(deal.openedOn) },
            ...(isOpen
              ? [{ label: fields.expectedCloseOn, value: day(deal.expectedCloseOn) }]
              : [
                  { label: fields.closedOn, value: day(deal.closedOn) },
                  {
                    label: said.columns.duration,
                    value:
                      deal.openedOn && deal.closedOn ? (
                        said.days(daysBetween(deal.openedOn, deal.closedOn))
                      ) : (
                        <NoValue />
                      ),
                  },
                ]),
            ...(deal.lostReason ? [{ label: fields.lostReason, value: deal.lostReason }] : []),
            { label: said.detail.pipeline, value: pipeline ?? <NoValue /> },
            { label: said.columns.products, value: deal.products.join(", ") || <NoValue /> },
          ]}
        />
      </Section>
    </aside>
  );
}
