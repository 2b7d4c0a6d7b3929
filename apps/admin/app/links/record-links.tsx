import { Form, useLocation } from "@remix-run/react";
import { Section } from "@tandem/ui/patterns/section";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { X } from "lucide-react";
import * as words from "~/messages/en.ts";
import { RecordName } from "~/record-name.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import type { LinkedRecord, RecordLink } from "./read-links.server.ts";

type RecordLinksProps = { of: LinkedRecord; links: readonly RecordLink[]; inset?: "page" | "rail" };

/** What a record is tied to, said from its own side; on the page of either end. */
export function RecordLinks({ of, links, inset = "rail" }: RecordLinksProps) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.links;
  const picker = `/companies/${of.companyId}/links/new?object=${of.object}&id=${of.recordId}`;
  return (
    <Section
      inset={inset}
      title={said.title}
      count={links.length || undefined}
      action={
        canWrite && (
          <ButtonLink href={picker} size="sm">
            {said.add}
          </ButtonLink>
        )
      }
    >
      {links.length === 0 && <p className="text-sm text-ink-3">{said.noneHere}</p>}
      <ul className="grid gap-1">
        {links.map((link) => {
          const isThere = link.from.id === of.recordId && link.from.object === of.object;
          const other = isThere ? link.to : link.from;
          return (
            <li key={link.id} className="flex min-h-7 items-center gap-2 text-sm">
              <span className="shrink-0 text-ink-2">{(isThere ? said.there : said.back)[link.kind]}</span>
              <span className="min-w-0 flex-1">
                <RecordName companyId={of.companyId} record={other} />
              </span>
              {canWrite && <RemoveLink companyId={of.companyId} linkId={link.id} name={other.name} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Goes back to the page it stands on. */
export function RemoveLink({ companyId, linkId, name }: { companyId: string; linkId: string; name: string }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={`/companies/${companyId}/links`} className="relative z-[1]">
      <input type="hidden" name="back" value={pathname + search} />
      <input type="hidden" name="linkId" value={linkId} />
      <Button
        type="submit"
        size="xs"
        square
        variant="quiet"
        icon={X}
        aria-label={words.links.removeOf(name)}
        title={words.links.remove}
      />
    </Form>
  );
}
