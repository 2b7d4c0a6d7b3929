import { Icon } from "@tandem/ui/primitives/icon";
import { Link, TextLink } from "@tandem/ui/primitives/link";
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useAct } from "~/act.tsx";
import type { CompanyView, Memberships } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { useSettled } from "~/use-settled.ts";
import { AddPopover } from "./add-popover.tsx";
import { membershipsHref } from "./memberships-href.ts";
import { RemovableTags } from "./removable-tags.tsx";

/** So many of each kind stand in the header; the rest comes on demand. */
const SHOWN = 8;

/** What a company belongs to, changed where it is read: tags at once, lists and the views it matches as soon as they are known. */
export function MembershipRow({ view: { company, memberships: promised } }: { view: CompanyView }) {
  const memberships = useSettled(promised);
  const act = useAct(membershipsHref(company.id));
  const mayWrite = useSignedIn().me.role !== "viewer";
  const shared = { companyId: company.id, act };
  const own = { companyId: company.id, act: mayWrite ? act : null };
  const tags = useFirst(company.tags, company.id);
  const lists = useFirst(memberships?.lists ?? [], company.id);
  return (
    <>
      <RemovableTags kind="tag" items={tags.shown} {...own} />
      {tags.more}
      {mayWrite && <AddPopover kind="tag" {...shared} />}
      {memberships && (
        <>
          <RemovableTags kind="list" items={lists.shown} {...own} />
          {lists.more}
          {mayWrite && <AddPopover kind="list" {...shared} />}
          <Matches segments={memberships.segments} companyId={company.id} />
        </>
      )}
      <RefusalBanner refusal={act.refusal} className="basis-full" />
    </>
  );
}

/** The first of them, and a link to the others that shows them here where there are scripts. */
function useFirst<T>(all: readonly T[], companyId: string) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? all : all.slice(0, SHOWN);
  const more = shown.length < all.length && (
    <TextLink
      href={membershipsHref(companyId)}
      className="inline-flex min-h-6 items-center px-1 text-xs"
      onClick={(event) => {
        event.preventDefault();
        setShowsAll(true);
      }}
    >
      {words.memberships.more(all.length - shown.length)}
    </TextLink>
  );
  return { shown, more };
}

type MatchesProps = { segments: Memberships["segments"]; companyId: string };

/** Live filters that the company matches now: quiet, because nobody put it there. */
function Matches({ segments, companyId }: MatchesProps) {
  const { shown, more } = useFirst(segments, companyId);
  const said = words.memberships.segment;
  return (
    <>
      {shown.map(({ id, name }) => (
        <Link
          key={id}
          href={`/companies?view=${id}`}
          title={said.one(name)}
          className="inline-flex h-6 max-w-full min-w-0 items-center gap-1.5 rounded-sm border border-line px-1.5 text-xs leading-none text-ink-3 hover:bg-hover hover:text-ink max-md:h-8"
        >
          <Icon of={ListFilter} size={12} />
          <span className="min-w-0 truncate leading-4">{name}</span>
        </Link>
      ))}
      {more}
    </>
  );
}
