import { Icon } from "@tandem/ui/primitives/icon";
import { Popover } from "@tandem/ui/primitives/popover";
import { Spinner } from "@tandem/ui/primitives/spinner";
import clsx from "clsx";
import { Camera } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { PictureForm } from "./picture-form.tsx";
import { type PictureOf, pictureHref } from "./picture-href.ts";
import { PictureMark } from "./picture-mark.tsx";

const PictureEditor = lazy(() => import("./picture-editor.tsx"));

/** The mark of a header; whoever may change the record presses it to change the picture. */
export function PicturePopover({ of, isFrozen }: { of: PictureOf; isFrozen: boolean }) {
  const [isOpened, setIsOpened] = useState(false);
  const act = useAct(pictureHref(of));
  const mayWrite = useSignedIn().me.role !== "viewer";
  if (!mayWrite || isFrozen) return <PictureMark of={of} />;
  const round = of.contactId ? "rounded-full" : "rounded-[10px]";
  return (
    <Popover
      label={words.pictures[of.contactId ? "photo" : "logo"].change(of.name)}
      triggerClass={clsx("group relative inline-flex shrink-0", round)}
      trigger={
        <>
          <PictureMark of={of} />
          <span
            className={clsx(
              "absolute inset-0 hidden place-items-center bg-ink/85 text-surface group-hover:grid group-focus-visible:grid pointer-coarse:inset-auto pointer-coarse:-right-1 pointer-coarse:-bottom-1 pointer-coarse:grid pointer-coarse:size-5 pointer-coarse:rounded-full pointer-coarse:bg-ink",
              round,
            )}
          >
            <Icon of={Camera} size={14} />
          </span>
        </>
      }
      place="top-[calc(var(--trigger-bottom)+6px)] left-[min(var(--trigger-left),calc(100vw-21rem))] w-80 max-w-[calc(100vw-1rem)] max-md:left-2"
      onOpen={() => setIsOpened(true)}
    >
      {isOpened ? (
        <Suspense fallback={<Spinner className="m-3" />}>
          <PictureEditor of={of} act={act} />
        </Suspense>
      ) : (
        <PictureForm of={of} />
      )}
    </Popover>
  );
}
