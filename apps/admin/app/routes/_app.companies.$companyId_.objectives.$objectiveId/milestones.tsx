import { useFetcher } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { dayOf } from "@tandem/ui/format/days";
import { Section } from "@tandem/ui/patterns/section";
import { Icon } from "@tandem/ui/primitives/icon";
import { useReader } from "@tandem/ui/primitives/reader";
import { Circle, CircleCheck } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type Milestone = CompanyView["objectives"][number]["milestones"][number];

/** The steps on the way; one press marks one as reached, another takes it back. */
export function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null;
  const said = words.objectives.detail;
  const reached = milestones.filter((milestone) => milestone.reachedAt !== null).length;
  return (
    <Section title={said.milestones} count={said.reached(reached, milestones.length)}>
      <ol className="grid gap-1 text-sm">
        {milestones.map((milestone) => (
          <MilestoneLine key={milestone.id} milestone={milestone} />
        ))}
      </ol>
    </Section>
  );
}

function MilestoneLine({ milestone }: { milestone: Milestone }) {
  const { me } = useSignedIn();
  const { timeZone } = useReader();
  const fetcher = useFetcher();
  const said = words.objectives.detail;
  const isReached = milestone.reachedAt !== null;
  return (
    <li className="flex items-center gap-2 py-1">
      <fetcher.Form method="post" className="contents">
        <input type="hidden" name="act" value="milestone" />
        <input type="hidden" name="milestoneId" value={milestone.id} />
        <input type="hidden" name="reached" value={String(!isReached)} />
        <button
          type="submit"
          disabled={me.role === "viewer" || fetcher.state !== "idle"}
          aria-label={isReached ? said.undoReach(milestone.title) : said.reach(milestone.title)}
          className={
            isReached
              ? "grid size-7 place-items-center rounded-control text-green"
              : "grid size-7 place-items-center rounded-control text-ink-3 hover:bg-sunken"
          }
        >
          <Icon of={isReached ? CircleCheck : Circle} />
        </button>
      </fetcher.Form>
      <span className="min-w-0 flex-1">{milestone.title}</span>
      <span className="shrink-0 text-ink-3">
        {milestone.reachedAt ? (
          <Day value={dayOf(milestone.reachedAt, timeZone)} />
        ) : (
          milestone.dueOn && <Day value={milestone.dueOn} />
        )}
      </span>
    </li>
  );
}
