import { MessageBubble } from "@tandem/ui/customer/message-bubble";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type Comment = {
  id: string;
  body: string;
  visibility: "shared" | "internal";
  author: { kind: "member" | "contact"; id: string | null; name: string };
  createdAt: string;
};

/** What is said about an objective, marked by who can read it. */
export function CommentThread({ comments }: { comments: readonly Comment[] }) {
  const { me } = useSignedIn();
  if (comments.length === 0) return <p className="text-sm text-ink-3">{words.objectives.detail.noComments}</p>;
  return comments.map((comment) => (
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
  ));
}
