import { RemovableTag } from "@tandem/ui/primitives/removable-tag";
import { Tag } from "@tandem/ui/primitives/tag";
import { List } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { type MembershipKind, membershipsHref } from "./memberships-href.ts";

type RemovableTagsProps = {
  kind: MembershipKind;
  companyId: string;
  items: readonly { id: string; name: string }[];
  /** null for who may only look. */
  act: Act | null;
};

/** The tags or lists of a company, each with the button that takes it off; what goes is gone at once, what comes is there. */
export function RemovableTags({ kind, companyId, items, act }: RemovableTagsProps) {
  const icon = kind === "list" ? List : undefined;
  if (!act)
    return items.map(({ id, name }) => (
      <Tag key={id} dot={!icon} icon={icon} title={name}>
        {name}
      </Tag>
    ));
  const off = `un${kind}`;
  const going = act.pending?.get(off);
  const coming = act.pending?.get(kind);
  return (
    <act.Form method="post" action={membershipsHref(companyId)} preventScrollReset className="contents">
      {items.map(
        ({ id, name }) =>
          id !== going && (
            <RemovableTag
              key={id}
              name={off}
              value={id}
              icon={icon}
              title={name}
              removeLabel={words.memberships[kind].remove(name)}
            >
              {name}
            </RemovableTag>
          ),
      )}
      {typeof coming === "string" && (
        <Tag dot={!icon} icon={icon} className="h-6 opacity-55">
          {coming}
        </Tag>
      )}
    </act.Form>
  );
}
