import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Building2, SearchX } from "lucide-react";
import * as words from "~/messages/en.ts";

/** Nothing to show: because of the filters, or because nothing is there yet. */
export function BookEmpty({ isFiltered }: { isFiltered: boolean }) {
  const said = isFiltered ? words.companies.none : words.companies.first;
  return (
    <div className="p-6 max-md:p-4">
      <EmptyState
        look="page"
        icon={isFiltered ? SearchX : Building2}
        title={said.title}
        actions={
          isFiltered ? (
            <ButtonLink href="/companies">{words.companies.none.clear}</ButtonLink>
          ) : (
            <ButtonLink href="/companies/new" variant="primary">
              {words.companies.create}
            </ButtonLink>
          )
        }
      >
        {said.detail}
      </EmptyState>
    </div>
  );
}
