import { Day } from "@tandem/ui/customer/day";
import { ObjectiveStatus } from "@tandem/ui/customer/objective-status";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { ObjectiveDetail } from "./objective-detail.ts";

export function ObjectiveFacts({ objective }: { objective: ObjectiveDetail }) {
  const { me } = useSignedIn();
  const { assignee, startOn, dueOn, status } = objective;
  const said = words.objectives;
  const side = assignee?.side === "ours" ? me.workspace.name : me.company.name;
  return (
    <PropertyList
      look="stacked"
      items={[
        ...(assignee
          ? [{ label: said.ledBy, value: assignee.id === me.contact.id ? said.you : `${assignee.name}, ${side}` }]
          : []),
        { label: said.status, value: <ObjectiveStatus status={status} /> },
        ...(startOn || dueOn
          ? [
              {
                label: said.runs,
                value: (
                  <>
                    {startOn && <Day value={startOn} look="medium" />}
                    {startOn && dueOn && " – "}
                    {dueOn && <Day value={dueOn} look="medium" />}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
