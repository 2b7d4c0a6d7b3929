import { UserRound } from "lucide-react";
import * as words from "~/messages/en.ts";
import { FilterChoice, FilterHeading, FilterPopover } from "./filter-popover.tsx";
import { filtersIn, hrefWith } from "./timeline-address.ts";
import type { Facets } from "./use-facets.ts";

/** Of whom, or by whom: a contact or one of ours. */
export function PersonFilter({ params, facets }: { params: URLSearchParams; facets: Facets }) {
  const { contactId, memberId } = filtersIn(params);
  const said = words.timeline;
  const chosen =
    facets.contacts.find(({ id }) => id === contactId)?.name ?? facets.members.find(({ id }) => id === memberId)?.name;
  return (
    <FilterPopover icon={UserRound} label={chosen ?? said.anyone}>
      <FilterChoice
        href={hrefWith(params, { contactId: undefined, memberId: undefined })}
        isChosen={!contactId && !memberId}
      >
        {said.anyone}
      </FilterChoice>
      {facets.contacts.length > 0 && <FilterHeading>{said.contacts}</FilterHeading>}
      {facets.contacts.map(({ id, name }) => (
        <FilterChoice
          key={id}
          href={hrefWith(params, { contactId: id, memberId: undefined })}
          isChosen={id === contactId}
        >
          {name}
        </FilterChoice>
      ))}
      {facets.members.length > 0 && <FilterHeading>{said.members}</FilterHeading>}
      {facets.members.map(({ id, name }) => (
        <FilterChoice
          key={id}
          href={hrefWith(params, { memberId: id, contactId: undefined })}
          isChosen={id === memberId}
        >
          {name}
        </FilterChoice>
      ))}
    </FilterPopover>
  );
}
