import { Form } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Archive, ArchiveRestore, EyeOff, Pencil, Share2 } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

type Objective = CompanyView["objectives"][number];

/** Share, stop sharing, edit, archive: what changes who sees it stands first. */
export function ObjectiveActs({ objective }: { objective: Objective }) {
  const { me } = useSignedIn();
  const said = words.objectives.detail;
  const own = `/companies/${objective.companyId}/objectives/${objective.id}`;
  if (me.role === "viewer") return null;
  const isArchived = objective.archivedAt !== null;
  return (
    <>
      {!isArchived && (
        <ButtonLink href={`${own}/share`} icon={Share2} variant={objective.share ? "default" : "primary"}>
          {objective.share ? said.changeShare : said.share}
        </ButtonLink>
      )}
      {objective.share && (
        <Form method="post">
          <input type="hidden" name="act" value="unshare" />
          <InlineConfirm icon={EyeOff} confirmLabel={said.unshareConfirm}>
            {said.unshare}
          </InlineConfirm>
        </Form>
      )}
      <ButtonLink href={`${own}/edit`} icon={Pencil}>
        {said.edit}
      </ButtonLink>
      <Form method="post">
        <input type="hidden" name="act" value={isArchived ? "restore" : "archive"} />
        <input type="hidden" name="version" value={objective.version} />
        <InlineConfirm
          icon={isArchived ? ArchiveRestore : Archive}
          confirmLabel={isArchived ? said.restore : said.archiveConfirm}
        >
          {isArchived ? said.restore : said.archive}
        </InlineConfirm>
      </Form>
    </>
  );
}
