import { ErrorState } from "@tandem/ui/patterns/error-state";
import { Section } from "@tandem/ui/patterns/section";
import type { CompanyView, Panels } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { GlanceFinance } from "./glance-finance.tsx";
import { GlanceSupport } from "./glance-support.tsx";
import { GlanceUsage } from "./glance-usage.tsx";

/** The panels that follow after the first paint, in a chunk of their own; null says that they could not be read. */
export default function LatePanels({ view, panels }: { view: CompanyView; panels: Panels | null }) {
  if (!panels)
    return (
      <Section inset="rail" title={words.company.glance.support}>
        <ErrorState title={words.glance.failed} retryHref={`/companies/${view.company.id}`}>
          {words.glance.failedDetail}
        </ErrorState>
      </Section>
    );
  return (
    <>
      <GlanceSupport view={view} support={panels.support} />
      <GlanceUsage usage={panels.usage} />
      {panels.finance && <GlanceFinance finance={panels.finance} />}
    </>
  );
}
