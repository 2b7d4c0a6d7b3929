import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Building2, ListPlus, SearchX } from "lucide-react";
import * as words from "~/messages/en.ts";

type Props = {
  isFiltered: boolean;
  /** The list that is shown as it is, and has nothing on it. */
  list: { name: string } | null;
};

/** Nothing to show: because of the filters, because nothing is there yet, or because nobody has put anything on this list. */
export function BookEmpty({ isFiltered, list }: Props) {
  if (list) return <ListEmpty name={list.name} />;
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

function ListEmpty({ name }: { name: string }) {
  const said = words.companies.emptyList;
  return (
    <div className="p-6 max-md:p-4">
      <EmptyState
        look="page"
        icon={ListPlus}
        title={said.title(name)}
        actions={
          <ButtonLink href="/companies" variant="primary">
            {said.open}
          </ButtonLink>
        }
      >
        {said.detail}
      </EmptyState>
    </div>
  );
}
