import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { dayOf } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Link } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { useId } from "react";
import { DaysInStage } from "~/deals/days-in-stage.tsx";
import { MoveMenu } from "~/deals/move-menu.tsx";
import type { MoveDeal } from "~/deals/use-move-deal.ts";
import * as words from "~/messages/en.ts";
import { Open360 } from "~/open-360.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import type { BoardData } from "./route.tsx";

type Stage = BoardData["pipeline"]["stages"][number];
type Column = BoardData["columns"][number];
type BoardDeal = Column["deals"][number];
type Shared = { stage: Stage; stages: readonly Stage[]; onMove: MoveDeal };

export function BoardColumn({ column, ...shared }: Shared & { column: Column }) {
  const headingId = useId();
  const said = words.deals.board;
  const { stage } = shared;
  return (
    <section aria-labelledby={headingId} className="min-w-0 rounded-card bg-canvas p-2">
      <h2 id={headingId} className="flex items-baseline gap-2 px-1 pb-2 text-sm font-semibold">
        <span className="min-w-0 truncate" title={stage.name}>
          {stage.name}
        </span>
        <span className="font-normal text-ink-2 tnum">{said.count(column.deals.length, column.isMore)}</span>
        <span className="ml-auto font-normal text-ink-2 tnum">{stage.probability} %</span>
      </h2>
      <div className="grid gap-2">
        {column.deals.length === 0 && <p className="px-1 pb-1 text-sm text-ink-2">{said.empty}</p>}
        {column.deals.map((deal) => (
          <BoardCard key={deal.id} deal={deal} {...shared} />
        ))}
        {column.isMore && (
          <Link href={`/deals?stageId=${stage.id}`} className="px-1 text-sm text-accent-ink hover:underline">
            {said.more}
          </Link>
        )}
      </div>
    </section>
  );
}

function BoardCard({ deal, stage, stages, onMove }: Shared & { deal: BoardDeal }) {
  const { me } = useSignedIn();
  const { now, timeZone } = useReader();
  const day = deal.expectedCloseOn;
  const isOverdue = day !== null && day < dayOf(now, timeZone);
  return (
    <Card as="article" className="p-3! text-sm">
      <h3 className="truncate font-medium" title={deal.name}>
        <Link
          href={`/companies/${deal.companyId}/deals/${deal.id}`}
          className="inline-block max-w-full truncate align-top leading-6 hover:underline"
        >
          {deal.name}
        </Link>
      </h3>
      <p className="flex items-center gap-1 text-ink-3">
        <span className="min-w-0 truncate" title={deal.company.name}>
          {deal.company.name}
        </span>
        <Open360 company={deal.company} />
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 tnum">
        {deal.value && <Money {...deal.value} minorDigits="never" className="font-medium" />}
        {day && (
          <span className={isOverdue ? "font-medium text-orange" : "text-ink-3"}>
            {isOverdue ? words.deals.overdue : words.deals.closes} <Day value={day} />
          </span>
        )}
      </p>
      <div className="mt-2 flex items-center gap-2">
        {deal.owner && <Avatar name={deal.owner.name} label={deal.owner.name} />}
        <span className="min-w-0 flex-1 text-xs text-ink-3">
          <DaysInStage look="short" stageSince={deal.stageSince} stage={stage} />
        </span>
        {me.role !== "viewer" && <MoveMenu deal={deal} stages={stages} onMove={onMove} />}
      </div>
    </Card>
  );
}
