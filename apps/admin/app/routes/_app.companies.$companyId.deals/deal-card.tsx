import { weightedMinor } from "@tandem/domain/deals/weighted-value";
import { Day } from "@tandem/ui/customer/day";
import { DealStage } from "@tandem/ui/customer/deal-stage";
import { Money } from "@tandem/ui/customer/money";
import { dayOf } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Link } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { DaysInStage } from "~/deals/days-in-stage.tsx";
import { MoveMenu } from "~/deals/move-menu.tsx";
import type { MoveDeal } from "~/deals/use-move-deal.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { OpenDeal, PipelineStage } from "./route.tsx";

type DealCardProps = { deal: OpenDeal; stages: readonly PipelineStage[]; onMove: MoveDeal };

/** An open deal: what it is worth, where it stands on its pipeline, how long it has stood there, what comes next. */
export function DealCard({ deal, stages, onMove }: DealCardProps) {
  const { me } = useSignedIn();
  const said = words.deals;
  const own = `/companies/${deal.companyId}/deals/${deal.id}`;
  return (
    <Card as="article" className="flex flex-col">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 truncate font-semibold" title={deal.name}>
          <Link href={own} className="hover:underline">
            {deal.name}
          </Link>
        </h3>
        {deal.value && <Money minor={deal.value.minor} currency={deal.value.currency} className="font-semibold" />}
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-3 tnum">
        <Closes on={deal.expectedCloseOn} />
        <span>
          {deal.probability} %
          {deal.value && (
            <>
              , {said.weighted}{" "}
              <Money minor={weightedMinor(deal.value.minor, deal.probability)} currency={deal.value.currency} />
            </>
          )}
        </span>
      </p>
      <div className="mt-3">
        <DealStage
          stages={stages.filter((stage) => stage.kind === "open").map((stage) => stage.name)}
          current={deal.stage.name}
          aside={
            <DaysInStage stageSince={deal.stageSince} stage={stages.find((stage) => stage.id === deal.stage.id)} />
          }
        />
      </div>
      <div className="mt-auto pt-3">
        <div className="flex items-center gap-2 border-t border-line pt-3 text-sm">
          {deal.owner && <Avatar name={deal.owner.name} label={deal.owner.name} />}
          <span className="line-clamp-2 min-w-0 flex-1 text-ink-2" title={deal.nextStep ?? undefined}>
            {deal.nextStep ? said.next(deal.nextStep) : <span className="text-ink-3">{said.noNext}</span>}
          </span>
          {me.role !== "viewer" && <MoveMenu deal={deal} stages={stages} onMove={onMove} />}
        </div>
      </div>
    </Card>
  );
}

/** A closing day that has passed is marked: nobody has said what became of it. */
function Closes({ on }: { on: string | null }) {
  const { now, timeZone } = useReader();
  const said = words.deals;
  if (!on) return <span>{said.noClose}</span>;
  const isOverdue = on < dayOf(now, timeZone);
  return (
    <span className={isOverdue ? "font-medium text-orange" : undefined}>
      {isOverdue ? said.overdue : said.closes} <Day value={on} look="medium" />
    </span>
  );
}
