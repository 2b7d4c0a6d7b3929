import { useFetcher } from "@remix-run/react";
import { LoadingState } from "@tandem/ui/patterns/loading-state";
import { Dialog } from "@tandem/ui/primitives/dialog";
import { TextLink } from "@tandem/ui/primitives/link";
import { useEffect } from "react";
import * as words from "~/messages/en.ts";
import { CommentForm } from "~/objective-comments/comment-form.tsx";
import { CommentThread } from "~/objective-comments/comment-thread.tsx";
import type { action, loader } from "~/routes/_app.companies.$companyId_.objectives.$objectiveId_.comments/route.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import type { ObjectiveRow } from "./objective-row.ts";

/** What is said about one objective, beside the list it stands in. */
export default function CommentsPanel({ row, onClose }: { row: ObjectiveRow; onClose: () => void }) {
  const { me } = useSignedIn();
  const comments = useFetcher<typeof loader>();
  const writing = useFetcher<typeof action>();
  const own = `/companies/${row.companyId}/objectives/${row.id}`;
  const { load } = comments;
  const answer = writing.data;
  const said = answer && "said" in answer ? answer.said : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is among them when they are read anew
  useEffect(() => load(`${own}/comments`), [load, own, said]);
  const page = comments.data;
  return (
    <Dialog
      open
      size="side"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={row.title}
      description={row.share ? words.objectives.shared : words.objectives.internal}
    >
      <div className="grid gap-4">
        {page ? <CommentThread comments={page.items} /> : <LoadingState look="text" count={3} />}
        {page?.nextCursor && <TextLink href={own}>{words.objectives.detail.olderComments}</TextLink>}
        {me.role !== "viewer" && !row.archivedAt && (
          <CommentForm
            key={said}
            Form={writing.Form}
            action={`${own}/comments`}
            objective={row}
            isPending={writing.state !== "idle"}
            error={answer && "refusal" in answer ? answer.refusal.fields.body?.[0] : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
