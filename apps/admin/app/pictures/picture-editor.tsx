import { LARGEST_PICTURE } from "@tandem/domain/pictures/picture";
import { DropZone } from "@tandem/ui/patterns/drop-zone";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import { useEffect, useRef, useState } from "react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { type PictureOf, pictureHref, pictureSrc } from "./picture-href.ts";

interface Chosen {
  file: File;
  /** Its bytes as an address, to look at before it is sent. */
  src: string;
}

/** Choose or drop, look, save; or remove the one there is. What is wrong with a file is said where it was chosen. */
export default function PictureEditor({ of, act }: { of: PictureOf; act: Act }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAnswered, setIsAnswered] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const said = words.pictures[of.contactId ? "photo" : "logo"];
  const href = pictureHref(of);
  useCloseOnChange(of.picture, frame, () => setChosen(null));
  const refusal = isAnswered && !act.isPending ? act.refusal : null;
  const refused = refusal && (refusal.fields.file?.[0] ? said.refused(refusal.fields.file[0]) : refusal.detail);

  function choose(file: File) {
    setIsAnswered(false);
    setChosen(null);
    setProblem(file.size > LARGEST_PICTURE ? said.tooLarge : null);
    if (file.size > LARGEST_PICTURE) return;
    const reader = new FileReader();
    reader.onload = () => setChosen({ file, src: String(reader.result) });
    reader.readAsDataURL(file);
  }
  function save({ file }: Chosen) {
    const form = new FormData();
    form.set("file", file);
    setIsAnswered(true);
    act.submit(form, { method: "post", action: href, encType: "multipart/form-data" });
  }
  const shown = chosen?.src ?? pictureSrc(of);
  return (
    <div ref={frame} className="grid grid-cols-[minmax(0,1fr)] gap-3 p-1">
      <div className="flex items-center gap-3">
        {shown && (
          <img
            src={shown}
            alt=""
            onError={() => {
              if (chosen) setProblem(said.notShown);
              setChosen(null);
            }}
            className={`size-16 shrink-0 border border-line bg-[white] ${of.contactId ? "rounded-full object-cover" : "rounded-card object-contain"}`}
          />
        )}
        <p className="min-w-0 text-sm font-medium wrap-anywhere">{said.title(of.name)}</p>
      </div>
      <act.Form method="post" action={href} encType="multipart/form-data">
        <DropZone
          look="line"
          name="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          title={said.drop}
          hint={said.hint}
          error={problem ?? refused}
          onFile={choose}
        >
          <noscript>
            <Button type="submit">{said.save}</Button>
          </noscript>
        </DropZone>
      </act.Form>
      {chosen && (
        <Button variant="primary" pending={act.isPending} onClick={() => save(chosen)}>
          {said.save}
        </Button>
      )}
      {of.picture && !chosen && (
        <act.Form method="post" action={href}>
          <InlineConfirm wide confirmLabel={said.confirm} pending={act.isPending}>
            {said.remove}
          </InlineConfirm>
        </act.Form>
      )}
    </div>
  );
}

/** Another picture is there, or none: it was done, and the popover around goes. */
function useCloseOnChange(picture: string | null, frame: { current: HTMLElement | null }, onChange: () => void) {
  const before = useRef(picture);
  const hear = useRef(onChange);
  hear.current = onChange;
  useEffect(() => {
    if (before.current === picture) return;
    before.current = picture;
    hear.current();
    frame.current?.closest<HTMLElement>("[popover]")?.hidePopover();
  }, [picture, frame]);
}
