import { Form } from "@remix-run/react";
import { TIMELINE_GROUPS, type TimelineGroup } from "@tandem/domain/timeline/timeline-groups";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import * as words from "~/messages/en.ts";
import { FilterHeading, FilterPopover } from "./filter-popover.tsx";
import { filtersIn, listIn } from "./timeline-address.ts";

/** Every type by itself, several at once. */
export function TypeFilter({ params }: { params: URLSearchParams }) {
  const names = useMessages().timeline;
  const { types, ...rest } = filtersIn(params);
  const chosen = listIn(types);
  return (
    <FilterPopover size="xs" label={words.timeline.moreTypes}>
      <Form method="get" preventScrollReset key={types}>
        {Object.entries({ ...rest, by: params.get("by") }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {Object.entries(TIMELINE_GROUPS).map(([group, ofGroup]) => (
          <fieldset key={group}>
            <FilterHeading>{words.timeline.groups[group as TimelineGroup]}</FilterHeading>
            {ofGroup.map((type) => (
              <div key={type} className="px-2">
                <Checkbox name="types" value={type} label={names[type]} defaultChecked={chosen.includes(type)} />
              </div>
            ))}
          </fieldset>
        ))}
        <div className="sticky -bottom-2 flex justify-end bg-raised p-2">
          <Button type="submit" size="sm" variant="primary">
            {words.timeline.show}
          </Button>
        </div>
      </Form>
    </FilterPopover>
  );
}
