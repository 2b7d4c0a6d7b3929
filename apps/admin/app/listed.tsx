import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { isNarrowed } from "./given-in.ts";
import * as words from "./messages/en.ts";

type ListedProps = {
  params: URLSearchParams;
  page: { items: readonly unknown[]; nextCursor: string | null };
  /** The names in the address that narrow the list. */
  filters: readonly string[];
  /** What is said where the filters leave nothing over. */
  noMatch: string;
  /** What stands here while there is nothing to filter. */
  none: ReactNode;
  children: ReactNode;
};

/** A page of a list and the way to the next one; an empty one says whether it is the filter's doing, and takes it away. */
export function Listed({ params, page, filters, noMatch, none, children }: ListedProps) {
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  if (page.items.length > 0)
    return (
      <>
        {children}
        <PaginationMore href={page.nextCursor && `?${more}`} />
      </>
    );
  return (
    <div className="p-6 max-md:p-4">
      {isNarrowed(params, filters) ? (
        <EmptyState
          look="page"
          icon={SearchX}
          title={noMatch}
          actions={<ButtonLink href={without(params, filters)}>{words.lists.clear}</ButtonLink>}
        >
          {words.lists.noMatchDetail}
        </EmptyState>
      ) : (
        none
      )}
    </div>
  );
}

function without(params: URLSearchParams, names: readonly string[]): string {
  const next = new URLSearchParams(params);
  for (const name of ["cursor", ...names]) next.delete(name);
  return `?${next}`;
}
