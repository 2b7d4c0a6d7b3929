import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Archive, ArchiveRestore, Eye, EyeOff, Pencil } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { ServiceView } from "./service-view.ts";

/** Share, edit, archive: what changes who sees it stands first. */
export function ServiceActs({ service, act }: { service: ServiceView; act: Act }) {
  const said = words.services;
  const own = words.service;
  const { isShared, isArchived } = service;
  return (
    <>
      {!isArchived && (
        <act.Form method="post">
          <input type="hidden" name="act" value={isShared ? "unshare" : "share"} />
          <InlineConfirm
            icon={isShared ? EyeOff : Eye}
            confirmLabel={isShared ? said.unshareConfirm : said.shareConfirm}
          >
            {isShared ? said.unshare : said.share}
          </InlineConfirm>
        </act.Form>
      )}
      {!isArchived && (
        <ButtonLink href={`/companies/${service.companyId}/services/${service.id}/edit`} icon={Pencil}>
          {own.edit}
        </ButtonLink>
      )}
      <act.Form method="post">
        <input type="hidden" name="act" value={isArchived ? "restore" : "archive"} />
        <input type="hidden" name="version" value={service.version} />
        <InlineConfirm
          icon={isArchived ? ArchiveRestore : Archive}
          confirmLabel={isArchived ? own.restore : own.archiveConfirm}
        >
          {isArchived ? own.restore : own.archive}
        </InlineConfirm>
      </act.Form>
    </>
  );
}
