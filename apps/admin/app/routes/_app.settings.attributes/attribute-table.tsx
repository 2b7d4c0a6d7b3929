import { Form } from "@remix-run/react";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Tag } from "@tandem/ui/primitives/tag";
import { Gauge } from "lucide-react";
import * as words from "~/messages/en.ts";
import { AttributeForm } from "./attribute-form.tsx";
import type { AttributeSetting } from "./route.tsx";

type Props = { attributes: readonly AttributeSetting[]; canChange: boolean };

/** Each attribute with what its values are; an admin unfolds it to change it. */
export function AttributeTable({ attributes, canChange }: Props) {
  const said = words.settings.attributes;
  if (attributes.length === 0)
    return (
      <EmptyState icon={Gauge} title={said.none}>
        {said.noneDetail}
      </EmptyState>
    );
  return (
    <ul>
      {attributes.map((attribute) => (
        <li key={attribute.id} className="border-t border-line py-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2 text-base font-medium">
                {attribute.name}
                {attribute.archivedAt && <Tag>{said.archived}</Tag>}
              </span>
              <span className="block text-sm text-ink-2">{detailOf(attribute)}</span>
            </span>
            {canChange && <ArchiveOrRestore attribute={attribute} />}
          </div>
          {canChange && (
            <Disclosure summary={said.edit(attribute.name)}>
              <div className="pb-3">
                <AttributeForm key={`${attribute.name} ${attribute.key}`} attribute={attribute} refusal={null} />
              </div>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function detailOf({ key, kind, unit, sensitivity }: AttributeSetting): string {
  const said = words.settings.attributes;
  return [key, said.kinds[kind], unit, said.sensitivities[sensitivity]].filter(Boolean).join(" · ");
}

function ArchiveOrRestore({ attribute: { id, name, archivedAt } }: { attribute: AttributeSetting }) {
  const said = words.settings.attributes;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="act" value={archivedAt ? "restore" : "archive"} />
      {archivedAt ? (
        <Button type="submit" size="xs" aria-label={said.restoreOf(name)}>
          {said.restore}
        </Button>
      ) : (
        <InlineConfirm size="xs" confirmLabel={said.archiveConfirm} aria-label={said.archiveOf(name)}>
          {said.archive}
        </InlineConfirm>
      )}
    </Form>
  );
}
