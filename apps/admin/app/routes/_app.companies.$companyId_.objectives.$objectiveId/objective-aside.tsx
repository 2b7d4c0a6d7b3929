import { Day } from "@tandem/ui/customer/day";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RatingMeter } from "@tandem/ui/customer/rating";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { Tag } from "@tandem/ui/primitives/tag";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";

/** The facts of an objective, those that stay with us among them. */
export function ObjectiveAside({ objective }: { objective: CompanyView["objectives"][number] }) {
  const { assignee, startOn, dueOn, priority, risk, riskNote, health, customerHealth, collaborators } = objective;
  const { tags, attribute, share } = objective;
  const said = words.objectives;
  const fields = said.form.fields;
  return (
    <aside aria-label={said.detail.facts} className="min-w-0 max-xl:border-t max-xl:border-line">
      <Section inset="rail" title={said.detail.facts}>
        <PropertyList
          items={[
            { label: fields.assignee, value: assignee?.name ?? <NoValue /> },
            { label: fields.startOn, value: startOn ? <Day value={startOn} look="medium" /> : <NoValue /> },
            { label: fields.dueOn, value: dueOn ? <Day value={dueOn} look="medium" /> : <NoValue /> },
            { label: fields.priority, value: said.form.levels[priority] },
            { label: fields.risk, value: risk ? said.form.levels[risk] : <NoValue /> },
            ...(riskNote ? [{ label: fields.riskNote, value: riskNote }] : []),
            { label: fields.health, value: <RatingMeter value={health} size="pips" /> },
            ...(share || customerHealth
              ? [{ label: said.detail.customerHealth, value: <RatingMeter value={customerHealth} size="pips" /> }]
              : []),
            ...(attribute ? [{ label: fields.completion, value: said.form.completesBy(attribute.name) }] : []),
            ...(tags.length > 0
              ? [
                  {
                    label: fields.tags,
                    value: (
                      <span className="flex flex-wrap gap-1">
                        {tags.map((tag) => (
                          <Tag key={tag.id}>{tag.name}</Tag>
                        ))}
                      </span>
                    ),
                  },
                ]
              : []),
            ...(collaborators.length > 0
              ? [{ label: said.detail.collaborators, value: collaborators.join(", ") }]
              : []),
            ...(share
              ? [
                  {
                    label: said.columns.shared,
                    value: (
                      <>
                        {share.sharedBy?.name}, <RelativeTime value={share.sharedAt} inline />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </aside>
  );
}
