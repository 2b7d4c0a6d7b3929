import { dayOf } from "@tandem/ui/format/days";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Dialog, DialogClose } from "@tandem/ui/primitives/dialog";
import { Field } from "@tandem/ui/primitives/field";
import { useReader } from "@tandem/ui/primitives/reader";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { type FormEvent, useId } from "react";
import * as words from "~/messages/en.ts";
import type { MoveStage } from "./move-menu.tsx";
import type { MovableDeal, MoveDeal } from "./use-move-deal.ts";

type Props = { deal: MovableDeal; stage: MoveStage; onMove: MoveDeal; onClose: () => void };

/** Asks what closing needs: the day, and why a deal was lost. */
export default function CloseDialog({ deal, stage, onMove, onClose }: Props) {
  const { now, timeZone } = useReader();
  const formId = useId();
  const said = words.deals.move;
  const isWon = stage.kind === "won";
  const today = dayOf(now, timeZone);
  function close(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [closedOn, lostReason] = [form.get("closedOn"), form.get("lostReason")].map((value) => String(value ?? ""));
    onMove({ deal, stage, closedOn, lostReason });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isWon ? said.wonTitle(deal.name) : said.lostTitle(deal.name)}
      footer={
        <>
          <DialogClose asChild>
            <Button>{words.forms.cancel}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary">
            {isWon ? said.submitWon : said.submitLost}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={close} className="grid gap-4">
        <Field label={said.closedOn} required>
          <DateField name="closedOn" defaultValue={today} />
        </Field>
        {!isWon && (
          <Field label={said.lostReason} hint={said.lostReasonHint}>
            <Textarea name="lostReason" rows={3} maxLength={500} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
