import { Day } from "@tandem/ui/customer/day";
import { DealStage } from "@tandem/ui/customer/deal-stage";
import { Money } from "@tandem/ui/customer/money";
import { dayOf, daysBetween } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { useReader } from "@tandem/ui/primitives/reader";
import { words } from "~/messages/en.ts";
import type { DealRow } from "./route.tsx";

/** An open deal: what it is worth, where it stands on its pipeline, how long it has stood there, what comes next. */
export function DealCard({ deal, stages }: { deal: DealRow; stages: readonly string[] }) {
  const { now, timeZone } = useReader();
  const said = words.deals;
  const daysInStage = daysBetween(dayOf(deal.stageSince, timeZone), dayOf(now, timeZone));
  return (
    <Card as="article">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 truncate font-semibold" title={deal.name}>
          {deal.name}
        </h3>
        {deal.value && <Money minor={deal.value.minor} currency={deal.value.currency} className="font-semibold" />}
      </div>
      <p className="flex justify-between gap-3 text-sm text-ink-3 tnum">
        <span>
          {deal.expectedCloseOn && (
            <>
              {said.closes} <Day value={deal.expectedCloseOn} look="medium" />
            </>
          )}
        </span>
        <span>
          {deal.probability} %
          {deal.value && (
            <>
              , {said.weighted}{" "}
              <Money minor={Math.round((deal.value.minor * deal.probability) / 100)} currency={deal.value.currency} />
            </>
          )}
        </span>
      </p>
      <div className="mt-3">
        <DealStage stages={stages} current={deal.stage.name} />
      </div>
      <p className="mt-1 text-sm text-ink-3 tnum">{said.daysInStage(daysInStage)}</p>
      {(deal.owner || deal.nextStep) && (
        <p className="mt-3 flex items-center gap-2 border-t border-line pt-3 text-sm">
          {deal.owner && <Avatar name={deal.owner.name} label={deal.owner.name} />}
          <span className="min-w-0 text-ink-2">{deal.nextStep ? said.next(deal.nextStep) : deal.owner?.name}</span>
        </p>
      )}
    </Card>
  );
}
