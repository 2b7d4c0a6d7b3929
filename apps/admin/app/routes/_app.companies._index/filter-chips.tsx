import { useNavigate } from "@remix-run/react";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { Chip } from "@tandem/ui/primitives/chip";
import { TextLink } from "@tandem/ui/primitives/link";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import * as words from "~/messages/en.ts";
import { withWhere } from "./book-address.ts";
import { describePart, type Named } from "./describe-condition.ts";

const FilterEditor = lazy(() => import("./filter-editor.tsx"));

type Props = { params: URLSearchParams; where: BookWhere; named: Named; seesMoney: boolean };

/** What the book is filtered by: each part a chip that is changed by its words and removed by its cross, and one to add. */
export function useFilterChips({ params, where, named, seesMoney }: Props) {
  const said = words.bookFilter;
  const navigate = useNavigate();
  const [edited, setEdited] = useState<number | null>(null);
  const without = (index: number) => withWhere(params, where.toSpliced(index, 1));
  const chosen = edited === null ? null : where[edited];
  const chips = (
    <>
      {where.map((part, index) => {
        const sentence = describePart(part, named);
        return (
          <Chip key={sentence} size={28} active removeHref={without(index)} removeLabel={said.remove(sentence)}>
            {"any" in part ? (
              <span className="max-w-80 truncate" title={sentence}>
                {sentence}
              </span>
            ) : (
              <button
                type="button"
                title={said.edit(sentence)}
                className="max-w-80 truncate rounded-sm py-1"
                onClick={() => setEdited(index)}
              >
                {sentence}
              </button>
            )}
          </Chip>
        );
      })}
      <Chip size={28} dashed icon={Plus} onClick={() => setEdited(where.length)}>
        {said.add}
      </Chip>
      {where.length > 1 && (
        <TextLink href={withWhere(params, [])} className="text-sm">
          {said.clear}
        </TextLink>
      )}
    </>
  );
  const editor = edited !== null && (
    <Suspense>
      <FilterEditor
        key={edited}
        from={chosen && !("any" in chosen) ? chosen : null}
        named={named}
        seesMoney={seesMoney}
        onCancel={() => setEdited(null)}
        onDone={(condition) => {
          setEdited(null);
          navigate(withWhere(params, where.toSpliced(edited, 1, condition)), { preventScrollReset: true });
        }}
      />
    </Suspense>
  );
  return { chips, editor };
}
