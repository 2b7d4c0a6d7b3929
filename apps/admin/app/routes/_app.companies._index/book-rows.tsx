import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Kbd } from "@tandem/ui/primitives/kbd";
import { CornerDownLeft } from "lucide-react";
import { lazy, Suspense, useRef } from "react";
import { PlainBulkForm } from "~/bulk/plain-bulk-form.tsx";
import { useSelectKeys } from "~/bulk/use-select-keys.ts";
import { useSelection } from "~/bulk/use-selection.ts";
import { useListKeys } from "~/list-keys.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { listShown } from "./book-address.ts";
import { BookTable } from "./book-table.tsx";
import type { BookPage } from "./route.tsx";

const BookBulkBar = lazy(() => import("~/bulk/book-bulk-bar.tsx"));

type Props = Pick<BookPage, "named" | "where" | "query" | "search"> & {
  page: NonNullable<BookPage["page"]>;
  summary: NonNullable<BookPage["summary"]>;
  params: URLSearchParams;
};

/** The rows of the book, and for who may change companies what can be done with many of them. */
export function BookRows({ page, summary, named, where, query, search, params }: Props) {
  const { me } = useSignedIn();
  const list = useRef<HTMLDivElement>(null);
  const selection = useSelection(page.items.map(({ id }) => id));
  const mayWrite = me.role !== "viewer";
  useListKeys(list);
  useSelectKeys(list, selection.clear);
  const back = `/companies${search}`;
  const choices = { ...named, listId: listShown(where) };
  const isArchive = where.some((part) => !("any" in part) && part.field === "archived" && part.value);
  const rows = <BookTable rows={page.items} params={params} selection={mayWrite ? selection : null} />;
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <div ref={list} className={selection.ids.length > 0 ? "pb-20 max-md:pb-32" : undefined}>
      {mayWrite ? (
        <PlainBulkForm back={back} choices={choices} isArchive={isArchive}>
          {rows}
        </PlainBulkForm>
      ) : (
        rows
      )}
      <PaginationMore href={page.nextCursor && `?${more}`} shown={<Keys canSelect={mayWrite} />} />
      {mayWrite && selection.ids.length > 0 && (
        <Suspense>
          <BookBulkBar
            selection={selection}
            onPage={page.items.length}
            summary={summary}
            filter={query}
            back={back}
            choices={choices}
            isArchive={isArchive}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The keys that work in the list; a phone has none. */
function Keys({ canSelect }: { canSelect: boolean }) {
  const said = words.bulk.keys;
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 max-md:hidden">
      <span className="inline-flex items-center gap-1">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        {said.move}
      </span>
      {canSelect && (
        <span className="inline-flex items-center gap-1">
          <Kbd>X</Kbd>
          {said.select}
        </span>
      )}
      <span className="inline-flex items-center gap-1">
        <Kbd>
          <CornerDownLeft size={10} aria-hidden="true" />
        </Kbd>
        {said.open}
      </span>
      {canSelect && (
        <span className="inline-flex items-center gap-1">
          <Kbd>Esc</Kbd>
          {said.clear}
        </span>
      )}
    </span>
  );
}
