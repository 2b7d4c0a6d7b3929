import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { TextLink } from "@tandem/ui/primitives/link";
import { History, SearchX } from "lucide-react";
import * as words from "~/messages/en.ts";

export function TimelineEmpty({ isFiltered }: { isFiltered: boolean }) {
  const said = words.timeline;
  return (
    <div className="pt-4">
      {isFiltered ? (
        <EmptyState icon={SearchX} title={said.none.title} actions={<TextLink href="?">{said.none.clear}</TextLink>} />
      ) : (
        <EmptyState icon={History} title={said.empty.title}>
          {said.empty.detail}
        </EmptyState>
      )}
    </div>
  );
}
