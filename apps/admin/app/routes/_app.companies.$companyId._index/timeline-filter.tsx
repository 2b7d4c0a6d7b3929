import { Form } from "@remix-run/react";
import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { words } from "~/messages/en.ts";
import { TIMELINE_GROUPS, type TimelineGroup } from "./timeline-groups.ts";

/** Search and types; both live in the address. */
export function TimelineFilter({ params }: { params: URLSearchParams }) {
  const q = params.get("q") ?? "";
  const group = params.get("group");
  const href = (chosen: string | null) => {
    const next = new URLSearchParams({ ...(q && { q }), ...(chosen && { group: chosen }) }).toString();
    return next ? `?${next}` : "?";
  };
  return (
    <div className="grid gap-2">
      <Form method="get" key={params.toString()}>
        {group && <input type="hidden" name="group" value={group} />}
        <SearchField
          name="q"
          label={words.timeline.search}
          shortcut="/"
          defaultValue={q}
          className="w-72 max-md:w-full"
        />
      </Form>
      <div className="flex flex-wrap gap-1.5">
        <Chip href={href(null)} active={!group}>
          {words.timeline.allTypes}
        </Chip>
        {(Object.keys(TIMELINE_GROUPS) as TimelineGroup[]).map((key) => (
          <Chip key={key} href={href(key)} active={group === key}>
            {words.timeline.groups[key]}
          </Chip>
        ))}
      </div>
    </div>
  );
}
