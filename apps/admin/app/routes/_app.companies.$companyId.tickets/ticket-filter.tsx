import { useMessages } from "@tandem/ui/messages/messages-context";
import { FilterSelect, FindField, MemberSelect, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";
import { USUAL_SORT } from "./ticket-table.tsx";

type Props = { params: URLSearchParams; members: readonly { id: string; name: string }[] };

export function TicketFilter({ params, members }: Props) {
  const said = words.tickets;
  const { columns } = said;
  const priorities = useMessages().priority;
  const sorts = {
    opened: columns.opened,
    last_message: columns.lastMessage,
    priority: columns.priority,
    status: columns.state,
    subject: columns.subject,
    number: columns.number,
    requester: columns.requester,
    assignee: columns.assignee,
  };
  return (
    <FilterForm params={params} className="min-w-0 flex-1 max-md:basis-full">
      <FindField params={params} label={said.find} />
      <FilterSelect params={params} name="status" label={columns.state} options={optionsOf(said.statuses)} />
      <FilterSelect
        params={params}
        name="priority"
        label={columns.priority}
        options={(["urgent", "high", "normal", "low"] as const).map((value) => ({ value, label: priorities[value] }))}
      />
      <MemberSelect
        params={params}
        name="assignee"
        label={columns.assignee}
        members={members}
        me={said.mine}
        nobody={said.nobodys}
      />
      <SortSelect params={params} usual={USUAL_SORT} columns={sorts} />
    </FilterForm>
  );
}
