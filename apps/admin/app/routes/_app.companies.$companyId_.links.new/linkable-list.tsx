import { Form } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import * as words from "~/messages/en.ts";

interface Linkable {
  object: keyof typeof words.records;
  id: string;
  name: string;
}

/** What can be linked to, each with its button: one press is the act. */
export function LinkableList(props: { found: readonly Linkable[]; relation: string; emptyWords: string }) {
  const { found, relation, emptyWords } = props;
  const said = words.links.pick;
  if (found.length === 0) return <p className="px-6 py-3 text-sm text-ink-3 max-md:px-4">{emptyWords}</p>;
  return (
    <Form method="post" className="max-w-2xl px-6 max-md:px-4">
      <input type="hidden" name="relation" value={relation} />
      <ul className="border-t border-line">
        {found.map(({ object, id, name }) => (
          <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line py-1.5 text-sm">
            <span className="w-24 shrink-0 text-xs text-ink-3">{words.records[object]}</span>
            <span className="min-w-0 flex-1 truncate font-medium" title={name}>
              {name || words.records.unnamed}
            </span>
            <Button type="submit" size="sm" name="other" value={`${object}:${id}`} aria-label={said.linkTo(name)}>
              {said.link}
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
