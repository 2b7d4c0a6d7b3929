import { IconButton } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { CircleCheck, Eye, MessageSquare, Pause, Play, Tag } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { ObjectiveRow } from "./objective-row.ts";
import type { CellEdits } from "./use-cell-edits.tsx";

type Props = { row: ObjectiveRow; edits: CellEdits | null; onComments: (row: ObjectiveRow) => void };

/** Whether the customer sees it, what is said about it, and the two acts that are needed most. */
export function RowActs({ row, edits, onComments }: Props) {
  const said = words.objectives.row;
  const comments = row.sharedCommentCount + row.internalCommentCount;
  const isOver = row.status === "completed" || row.status === "abandoned";
  const to = (value: string) => () => edits?.onChange({ row, field: "status", value });
  return (
    <span className="relative z-[1] flex items-center gap-0.5">
      <span className="inline-flex w-5 text-accent-ink">
        {row.share && (
          <span title={words.objectives.sharedWith(row.share.contactIds?.length ?? null)}>
            <Icon of={Eye} />
            <span className="sr-only">{words.objectives.sharedShort}</span>
          </span>
        )}
      </span>
      <button
        type="button"
        aria-label={said.comments(row.title, comments)}
        title={said.comments(row.title, comments)}
        onClick={() => onComments(row)}
        className="inline-flex h-7 min-w-10 items-center justify-center gap-1 rounded-control px-1 text-xs text-ink-3 tnum hover:bg-sunken max-md:h-9"
      >
        <Icon of={MessageSquare} size={14} />
        {comments > 0 && comments}
      </button>
      {edits && !row.archivedAt && (
        <IconButton
          icon={Tag}
          label={words.objectives.cell.change.tags(row.title)}
          size="sm"
          variant="quiet"
          aria-haspopup="dialog"
          onClick={(event) => edits.onEdit({ row, field: "tags", anchor: event.currentTarget })}
        />
      )}
      {edits && !row.archivedAt && !isOver && (
        <>
          <IconButton
            icon={row.status === "paused" ? Play : Pause}
            label={row.status === "paused" ? said.resume(row.title) : said.pause(row.title)}
            size="sm"
            variant="quiet"
            onClick={to(row.status === "paused" ? "in_progress" : "paused")}
          />
          <IconButton
            icon={CircleCheck}
            label={said.complete(row.title)}
            size="sm"
            variant="quiet"
            onClick={to("completed")}
          />
        </>
      )}
    </span>
  );
}
