import { BulkBar, BulkBarButton } from "@tandem/ui/patterns/bulk-bar";
import { useReader } from "@tandem/ui/primitives/reader";
import { Archive, ArchiveRestore, ListPlus, Tag, UserRound, Workflow } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import * as words from "../messages/en.ts";
import type { BulkSubject, BulkTopic, Choices } from "./bulk-subject.ts";
import type { Selection } from "./use-selection.ts";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

const said = words.bulk;

const TOPICS = [
  { topic: "owner", label: said.owner, icon: UserRound },
  { topic: "relationship", label: said.relationship, icon: Workflow },
  { topic: "tag", label: said.tag, icon: Tag },
  { topic: "list", label: said.list, icon: ListPlus },
  { topic: "archive", label: said.archive, icon: Archive },
] as const;
const OF_ARCHIVED = [{ topic: "restore", label: said.restore, icon: ArchiveRestore }] as const;

type Props = {
  selection: Selection;
  /** Rows of this page, and how many there are on all pages. */
  onPage: number;
  summary: { count: number; isMore: boolean };
  filter: BulkSubject["filter"];
  back: string;
  choices: Choices;
  /** What is archived can only be taken out again. */
  isArchive: boolean;
};

/** What can be done with the ticked companies; more than the page by one press. */
export default function BookBulkBar({ selection, onPage, summary, filter, back, choices, isArchive }: Props) {
  const { locale } = useReader();
  const [topic, setTopic] = useState<BulkTopic | null>(null);
  const { ids, isAll } = selection;
  const number = (value: number) => value.toLocaleString(locale);
  const hasMore = summary.isMore || summary.count > ids.length;
  const isPage = ids.length === onPage && hasMore;
  const sentence = isAll
    ? summary.isMore
      ? said.manySelected
      : said.allSelected(number(summary.count))
    : (isPage ? said.pageSelected : said.selected)(number(ids.length));
  const count = isAll ? (summary.isMore ? null : summary.count) : ids.length;
  return (
    <>
      <BulkBar
        label={said.bar}
        said={sentence}
        widen={
          !isAll && hasMore
            ? {
                label: summary.isMore ? said.selectMany : said.selectAll(number(summary.count)),
                onPress: selection.selectAll,
              }
            : undefined
        }
        clearLabel={said.clear}
        onClear={selection.clear}
      >
        {(isArchive ? OF_ARCHIVED : TOPICS).map(({ topic: of, label, icon }) => (
          <BulkBarButton key={of} icon={icon} onPress={() => setTopic(of)}>
            {label}
          </BulkBarButton>
        ))}
      </BulkBar>
      {topic && (
        <Suspense>
          <BulkDialog
            topic={topic}
            subject={{ ids: isAll ? null : ids, filter, count, back }}
            choices={choices}
            onClose={() => setTopic(null)}
          />
        </Suspense>
      )}
    </>
  );
}
