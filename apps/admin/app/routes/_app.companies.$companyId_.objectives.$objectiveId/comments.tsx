import { Form, useNavigation } from "@remix-run/react";
import { MessageBubble } from "@tandem/ui/customer/message-bubble";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type Comment = {
  id: string;
  body: string;
  visibility: "shared" | "internal";
  author: { kind: "member" | "contact"; id: string | null; name: string };
  createdAt: string;
};
type CommentsProps = {
  objective: CompanyView["objectives"][number];
  comments: { items: readonly Comment[]; nextCursor: string | null };
};

/** What is said about it, marked by who can read it. */
export function Comments({ objective, comments: { items: comments, nextCursor } }: CommentsProps) {
  const { me } = useSignedIn();
  const said = words.objectives.detail;
  return (
    <Section title={said.comments} count={objective.sharedCommentCount + objective.internalCommentCount || undefined}>
      <div className="grid max-w-2xl gap-4">
        {comments.length === 0 && <p className="text-sm text-ink-3">{said.noComments}</p>}
        {comments.map((comment) => (
          <MessageBubble
            key={comment.id}
            author={comment.author.name}
            side={comment.author.kind === "member" ? "vendor" : "customer"}
            mine={comment.author.id === me.id}
            at={comment.createdAt}
            visibility={comment.visibility}
          >
            {comment.body}
          </MessageBubble>
        ))}
        <PaginationMore href={nextCursor && `?cursor=${nextCursor}`} label={said.olderComments} />
        {me.role !== "viewer" && <Write key={comments.length} isShared={objective.share !== null} />}
      </div>
    </Section>
  );
}

function Write({ isShared }: { isShared: boolean }) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.objectives.detail;
  return (
    <Form method="post" preventScrollReset className="grid gap-2">
      <input type="hidden" name="act" value="comment" />
      <Field label={said.write} hideLabel>
        <Textarea name="body" rows={3} maxLength={5000} required placeholder={said.write} />
      </Field>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <RadioGroup
          legend={words.objectives.columns.shared}
          hideLegend
          inline
          name="visibility"
          defaultValue="internal"
          options={[
            { value: "internal", label: said.internal, hint: said.internalHint },
            { value: "shared", label: words.objectives.sharedShort, hint: said.sharedHint, disabled: !isShared },
          ]}
        />
        <Button type="submit" pending={isPending}>
          {said.send}
        </Button>
      </div>
    </Form>
  );
}
