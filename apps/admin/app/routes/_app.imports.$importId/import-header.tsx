import { Form, useNavigation } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Fact, PageHeader } from "@tandem/ui/patterns/page-header";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Tag } from "@tandem/ui/primitives/tag";
import { Play } from "lucide-react";
import { ImportState } from "~/imports/import-state.tsx";
import { isUnderWay } from "~/imports/import-status.ts";
import * as words from "~/messages/en.ts";
import type { ImportPage } from "./route.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

const said = words.imports;

/** What this import is, and what can be done with it now. */
export function ImportHeader(page: ImportPage & { mappingHref: string | undefined }) {
  const { one } = page;
  const file = one.entry ?? one.fileName;
  const who = one.createdBy?.name ?? said.history.byNobody;
  return (
    <PageHeader
      size="small"
      title={said.run.of(said.kinds[one.kind], file)}
      titleText={one.entry ? `${one.entry}, ${said.history.inZip(one.fileName)}` : file}
      badge={
        <>
          <ImportState status={one.status} look="pill" />
          {one.dryRun && <Tag>{said.history.dryRun}</Tag>}
        </>
      }
      facts={
        <>
          {one.entry && <Fact>{said.history.inZip(one.fileName)}</Fact>}
          <Fact>
            <span>
              {said.run.facts.by} {who}, <RelativeTime value={one.createdAt} inline />
            </span>
          </Fact>
          <Fact>
            {said.run.facts.source} {one.source}
          </Fact>
        </>
      }
      actions={<Acts {...page} />}
    />
  );
}

function Acts({ one, siblings, isKept, mappingHref }: ImportPage & { mappingHref: string | undefined }) {
  const isPending = useNavigation().formMethod === "POST";
  const files = Math.max(siblings.length, 1);
  if (one.canUndo) return <UndoDialog one={one} />;
  if (!one.dryRun || isUnderWay(one.status)) return null;
  if (!isKept) return <p className="text-sm text-ink-3">{said.run.again.gone}</p>;
  const isTried = [one, ...siblings].every(({ status }) => status === "done");
  return (
    <>
      {mappingHref && <ButtonLink href={mappingHref}>{said.run.again.back}</ButtonLink>}
      {isTried && (
        <Form method="post">
          <input type="hidden" name="uploadId" value={one.uploadId ?? ""} />
          <Button
            type="submit"
            name="act"
            value="import"
            variant="primary"
            icon={Play}
            pending={isPending}
            title={said.run.again.nowHint(files)}
          >
            {said.run.again.now}
          </Button>
        </Form>
      )}
    </>
  );
}
