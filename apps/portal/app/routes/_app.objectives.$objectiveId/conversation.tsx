import { Form, useActionData, useNavigation } from "@remix-run/react";
import { MessageBubble } from "@tandem/ui/customer/message-bubble";
import { Banner } from "@tandem/ui/patterns/banner";
import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Send } from "lucide-react";
import { useEffect, useRef } from "react";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { ObjectiveDetail } from "./objective-detail.ts";
import type { action } from "./route.tsx";

/** What both sides say about this goal. */
export function Conversation({ objective }: { objective: ObjectiveDetail }) {
  const { me } = useSignedIn();
  const said = words.objectives;
  return (
    <Section inset="none" title={said.conversation} count={said.seenByBoth}>
      <div className="grid gap-5">
        {objective.comments.length === 0 && <p className="text-ink-2">{said.noComments}</p>}
        {objective.comments.map((comment) => (
          <MessageBubble
            key={comment.id}
            author={comment.author.name}
            side={comment.author.side === "ours" ? "vendor" : "customer"}
            mine={comment.author.id === me.contact.id}
            note={comment.author.side === "ours" ? undefined : me.company.name}
            at={comment.createdAt}
          >
            {comment.body}
          </MessageBubble>
        ))}
        {!me.viewAs && <Write objective={objective} />}
      </div>
    </Section>
  );
}

function Write({ objective }: { objective: ObjectiveDetail }) {
  const result = useActionData<typeof action>();
  const isPending = useNavigation().formMethod === "POST";
  const form = useRef<HTMLFormElement>(null);
  const said = words.objectives;
  const refusal = result && "refusal" in result ? result.refusal : null;
  useEffect(() => {
    if (result && "sent" in result) form.current?.reset();
  }, [result]);
  const label = objective.assignee?.side === "ours" ? said.write(objective.assignee.name) : said.writeAll;
  return (
    <Card>
      {refusal && (
        <Banner tone="danger" live>
          {refusal.fields[0]?.message ?? refusal.detail}
        </Banner>
      )}
      <Form ref={form} method="post" preventScrollReset className="grid gap-3">
        <Field label={label} hideLabel>
          <Textarea name="body" rows={3} placeholder={label} required maxLength={5000} />
        </Field>
        <Button type="submit" variant="primary" icon={Send} pending={isPending} className="justify-self-end">
          {said.send}
        </Button>
      </Form>
    </Card>
  );
}
