import { Form } from "@remix-run/react";
import { Moment } from "@tandem/ui/customer/moment";
import { NoValue } from "@tandem/ui/customer/no-value";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { Select } from "@tandem/ui/primitives/select";
import type { ReactNode } from "react";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { loader } from "./route.tsx";

type TicketAsideProps = { ticket: Awaited<ReturnType<typeof loader>>["ticket"]; children?: ReactNode };

export function TicketAside({ ticket, children }: TicketAsideProps) {
  const { me } = useSignedIn();
  const said = words.tickets;
  return (
    <aside aria-label={said.details} className="min-w-0 max-xl:border-t max-xl:border-line">
      <Section inset="rail" title={said.details}>
        <PropertyList
          items={[
            { label: said.columns.requester, value: ticket.requester?.name ?? <NoValue /> },
            { label: said.columns.assignee, value: ticket.assignee?.name ?? <NoValue /> },
            { label: said.columns.opened, value: <Moment value={ticket.openedAt} /> },
            { label: said.statuses.solved, value: ticket.solvedAt ? <Moment value={ticket.solvedAt} /> : <NoValue /> },
            { label: said.csat, value: ticket.csat ? String(ticket.csat) : <NoValue /> },
          ]}
        />
        {me.role !== "viewer" && (
          <Form method="post" key={ticket.version} className="mt-4 flex items-end gap-2">
            <input type="hidden" name="act" value="status" />
            <input type="hidden" name="version" value={ticket.version} />
            <Select
              name="status"
              aria-label={said.setStatus}
              defaultValue={ticket.status}
              options={Object.entries(said.statuses).map(([value, label]) => ({ value, label }))}
              className="flex-1"
            />
            <Button type="submit">{said.setStatus}</Button>
          </Form>
        )}
      </Section>
      {children}
    </aside>
  );
}
