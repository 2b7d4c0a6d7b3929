import { PageHeader } from "@tandem/ui/patterns/page-header";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import PictureEditor from "./picture-editor.tsx";
import type { PictureOf } from "./picture-href.ts";
import { PictureMark } from "./picture-mark.tsx";

type PicturePageProps = {
  of: PictureOf;
  company: { id: string; name: string };
  /** What lies between the company and its picture. */
  crumbs?: { label: string; href?: string }[];
  backHref: string;
  /** Why the file was refused that was sent without scripts. */
  refusal: Refusal | null;
};

/** Where a picture is changed without scripts, and on its own. */
export function PicturePage({ of, company, crumbs = [], backHref, refusal }: PicturePageProps) {
  const act = useAct();
  const mayWrite = useSignedIn().me.role !== "viewer";
  const said = words.pictures[of.contactId ? "photo" : "logo"];
  return (
    <AppFrame company={company} crumbs={[...crumbs, { label: said.short }]}>
      <PageHeader
        size="small"
        mark={<PictureMark of={of} />}
        title={said.title(of.name)}
        actions={<ButtonLink href={backHref}>{said.back}</ButtonLink>}
      />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      {mayWrite && (
        <div className="max-w-xl px-5 pb-6 max-md:px-3">
          <PictureEditor of={of} act={act} />
        </div>
      )}
    </AppFrame>
  );
}
