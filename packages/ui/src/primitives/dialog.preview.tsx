import { Eye } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Dialog, DialogClose } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Textarea } from "./textarea.tsx";

export const title = "Dialog";

export default function DialogPreview() {
  return (
    <Stage>
      <State label="Wide: choice left, consequence right; small; both full width on a phone" row>
        <Dialog
          size="wide"
          trigger={<Button icon={Eye}>Share objective</Button>}
          title="Share “Train 60 floor leads across all sites”"
          description="Internal so far. Northwind Traders sees nothing of it until you press Share."
          aside={
            <div className="text-sm">
              <p className="mb-2 text-xs text-ink-2">What Ben and Ivy will see</p>
              <p className="rounded-card border border-line bg-surface p-4">
                Every shift has a lead who can teach the scanner flow without us in the room.
              </p>
            </div>
          }
          footer={
            <>
              <span className="mr-auto">
                <Checkbox label="Tell Ben and Ivy by mail" defaultChecked />
              </span>
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button variant="primary" icon={Eye}>
                Share with 2 people
              </Button>
            </>
          }
        >
          <RadioGroup
            legend="Who can see it"
            name="dialog-who"
            defaultValue="named"
            options={[
              { value: "everyone", label: "Everyone with portal access", hint: "3 people" },
              { value: "named", label: "Named contacts" },
            ]}
          />
        </Dialog>
        <Dialog
          trigger={<Button variant="danger">Withdraw access</Button>}
          title="Withdraw Rafael Duarte’s portal access?"
          description="His sessions end at once. What he wrote stays."
          footer={
            <>
              <DialogClose asChild>
                <Button>Keep it</Button>
              </DialogClose>
              <Button variant="danger">Withdraw access</Button>
            </>
          }
        >
          <Field label="Reason" hint="Stands in the audit.">
            <Textarea name="reason" />
          </Field>
        </Dialog>
      </State>
    </Stage>
  );
}
