import type { Form as RemixForm } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { MentionField } from "~/mentions/mention-field.tsx";
import * as words from "~/messages/en.ts";

type Props = {
  /** A page's own form, or that of a fetcher. */
  Form: typeof RemixForm;
  action?: string;
  objective: { companyId: string; share: unknown };
  isPending: boolean;
  error?: string;
};

/** Says something among ourselves, or to the customer where the objective is shared; an @ tells a colleague. */
export function CommentForm({ Form, action, objective, isPending, error }: Props) {
  const said = words.objectives.detail;
  return (
    <Form method="post" action={action} preventScrollReset className="grid gap-2">
      <input type="hidden" name="act" value="comment" />
      <MentionField
        companyId={objective.companyId}
        label={said.write}
        placeholder={said.writeHint}
        rows={3}
        maxLength={5000}
        error={error}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <RadioGroup
          legend={words.objectives.columns.shared}
          hideLegend
          inline
          name="visibility"
          defaultValue="internal"
          options={[
            { value: "internal", label: said.internal, hint: said.internalHint },
            {
              value: "shared",
              label: words.objectives.sharedShort,
              hint: said.sharedHint,
              disabled: objective.share === null,
            },
          ]}
        />
        <Button type="submit" pending={isPending}>
          {said.send}
        </Button>
      </div>
    </Form>
  );
}
