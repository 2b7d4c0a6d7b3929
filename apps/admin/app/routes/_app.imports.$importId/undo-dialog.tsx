import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Dialog, DialogClose } from "@tandem/ui/primitives/dialog";
import { useReader } from "@tandem/ui/primitives/reader";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import type { ImportPage } from "./route.tsx";

const said = words.imports.run.undo;

/** Says what an undo will do before it is done. */
export function UndoDialog({ one }: Pick<ImportPage, "one">) {
  const [isOpen, setIsOpen] = useState(false);
  const isPending = useNavigation().formMethod === "POST";
  const { locale } = useReader();
  const { created, updated } = one.counts;
  return (
    <>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger={<Button icon={Undo2}>{said.open}</Button>}
        title={said.title}
        description={said.counts(created.toLocaleString(locale), updated.toLocaleString(locale))}
        footer={
          <>
            <DialogClose asChild>
              <Button>{said.cancel}</Button>
            </DialogClose>
            <Form method="post" onSubmit={() => setIsOpen(false)}>
              <Button type="submit" name="act" value="undo" variant="danger" icon={Undo2} pending={isPending}>
                {said.confirm}
              </Button>
            </Form>
          </>
        }
      >
        <ul className="grid list-disc gap-1 pl-4 text-sm text-pretty">
          <li>{said.what}</li>
          <li>{said.stays}</li>
        </ul>
      </Dialog>
      <noscript>
        <Form method="post">
          <Button type="submit" name="act" value="undo" variant="danger">
            {said.confirm}
          </Button>
        </Form>
      </noscript>
    </>
  );
}
