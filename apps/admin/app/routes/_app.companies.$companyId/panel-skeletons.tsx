import { LoadingState } from "@tandem/ui/patterns/loading-state";
import { Section } from "@tandem/ui/patterns/section";
import * as words from "~/messages/en.ts";

/** The places of the panels that are still on their way. */
export function PanelSkeletons() {
  return [words.company.glance.support, words.glance.usage.title].map((title) => (
    <Section key={title} inset="rail" title={title}>
      <LoadingState look="text" count={2} />
    </Section>
  ));
}
