import { Day } from "@tandem/ui/customer/day";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Button } from "@tandem/ui/primitives/button";
import { Dialog } from "@tandem/ui/primitives/dialog";
import * as words from "~/messages/en.ts";
import { type CellField, cellShown, cellValue, type ObjectiveRow } from "./objective-row.ts";

type Props = {
  field: CellField;
  /** The objective as another one left it. */
  saved: ObjectiveRow;
  /** What this one wanted it to say, and how the list calls it. */
  wanted: { value: string; shown?: string };
  onKeep: () => void;
  onTakeMine: () => void;
};

/** Two people changed the same field: both values stand here, and the second one chooses. */
export default function ConflictDialog({ field, saved, wanted, onKeep, onTakeMine }: Props) {
  const said = words.objectives.cell.conflict;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onKeep()}
      title={said.title(saved.title)}
      description={said.detail(words.objectives.form.fields[field])}
      footer={
        <>
          <Button onClick={onKeep}>{said.keep}</Button>
          <Button variant="primary" onClick={onTakeMine}>
            {said.takeMine}
          </Button>
        </>
      }
    >
      <PropertyList
        items={[
          {
            label: said.theirs,
            value: <Shown field={field} value={cellValue(saved, field)} shown={cellShown(saved, field)} />,
          },
          { label: said.mine, value: <Shown field={field} {...wanted} /> },
        ]}
      />
    </Dialog>
  );
}

/** A cell's value in the words of the list. */
function Shown({ field, value, shown }: { field: CellField; value: string; shown?: string }) {
  const states = useMessages().objective as Readonly<Record<string, string>>;
  const { levels, ratings, none } = words.objectives.form;
  if (value === "") return none;
  switch (field) {
    case "status":
      return states[value] ?? value;
    case "priority":
      return (levels as Readonly<Record<string, string>>)[value] ?? value;
    case "health":
      return ratings[value] ?? value;
    case "dueOn":
      return <Day value={value} look="medium" />;
    case "assignee":
    case "tags":
      return shown ?? value;
  }
}
