import { Day } from "@tandem/ui/customer/day";
import { HealthBadge } from "@tandem/ui/customer/health-badge";
import { formatPercent } from "@tandem/ui/format/money";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { HeartPulse } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { bandOf } from "./band-of.ts";

/** The newest score, or why there is none. */
export function GlanceHealth({ view: { company, health } }: { view: CompanyView }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const { locale } = useReader();
  const said = words.glance.health;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={health ? said.coverage(formatPercent(health.coverage, locale)) : undefined}
    >
      {health ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
          <HealthBadge band={bandOf(health)} score={health.score} />
          {health.change !== null && <span>{said.week(health.change)}</span>}
          <span>
            {said.asOf} <Day value={health.day} />
          </span>
        </div>
      ) : (
        <EmptyState
          icon={HeartPulse}
          title={said.none}
          actions={
            canWrite && (
              <>
                <TextLink href="/imports">{said.import}</TextLink>
                <TextLink href={`/companies/${company.id}/contacts`}>{said.contacts}</TextLink>
              </>
            )
          }
        >
          {said.noneDetail}
        </EmptyState>
      )}
    </Section>
  );
}
