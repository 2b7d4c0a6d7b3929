import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import * as words from "~/messages/en.ts";

type Props = {
  name: string;
  asksToShare: boolean;
  onDone: (fields: { name: string; isShared?: string }) => void;
  onCancel: () => void;
};

/** A name, and for something new whether everyone sees it. */
export function NameForm({ name, asksToShare, onDone, onCancel }: Props) {
  const said = words.views;
  return (
    <form
      className="flex flex-wrap items-end gap-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const given = String(form.get("name")).trim();
        if (given) onDone({ name: given, ...(asksToShare && { isShared: String(form.has("isShared")) }) });
      }}
    >
      <Field label={asksToShare ? said.nameNew : said.name} className="w-72 max-md:w-full">
        <Input name="name" required maxLength={120} defaultValue={name} autoFocus />
      </Field>
      {asksToShare && <Checkbox name="isShared" label={said.share} className="pb-1" />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {words.forms.save}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
