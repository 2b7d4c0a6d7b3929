import { Form, useLocation, useSubmit } from "@remix-run/react";
import type { BulkAct, BulkActCompany } from "@tandem/domain/bulk-acts/bulk-act";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { Button, IconButton } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Icon } from "@tandem/ui/primitives/icon";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { notify } from "@tandem/ui/primitives/toast";
import { CircleCheck, LoaderCircle, TriangleAlert, Undo2, X } from "lucide-react";
import * as words from "../messages/en.ts";
import { isBulkUnderWay } from "./bulk-status.ts";
import type { ToldAct } from "./shown-acts.server.ts";
import { useBulkProgress } from "./use-bulk-progress.ts";

const said = words.bulk;
const NOTICE_SECONDS = 10;

/** What is being done to many companies and what was: how far, to how many, what failed, and the way back. */
export function BulkReport({ act: loaded, failed, kept }: ToldAct) {
  const { locale } = useReader();
  const { pathname, search } = useLocation();
  const submit = useSubmit();
  const back = pathname + search;
  const act = useBulkProgress(loaded, (ended) => {
    const undo = () => submit({ act: "undo", bulkActId: ended.id, back }, { method: "post", action: "/bulk-acts" });
    notify(sentenceOf(ended, locale), ended.canUndo ? { undo, seconds: NOTICE_SECONDS } : undefined);
  });
  const isMoving = isBulkUnderWay(act);
  const hasTrouble = act.failure !== null || act.counts.failed > 0;
  return (
    <section aria-label={said.report} className="border-b border-line bg-canvas px-6 py-2 text-sm max-md:px-4">
      <Form method="post" action="/bulk-acts" className="flex min-h-8 items-center gap-2">
        <input type="hidden" name="bulkActId" value={act.id} />
        <input type="hidden" name="shown" value={`${act.id}.${act.status}`} />
        <input type="hidden" name="back" value={back} />
        <Icon
          of={isMoving ? LoaderCircle : hasTrouble ? TriangleAlert : CircleCheck}
          className={isMoving ? "text-ink-3 motion-safe:animate-spin" : hasTrouble ? "text-yellow" : "text-green"}
        />
        <p aria-live="polite" className="min-w-0 flex-1 text-pretty wrap-anywhere">
          {sentenceOf(act, locale)}
        </p>
        {!isMoving && act.canUndo && (
          <Button type="submit" name="act" value="undo" size="sm" icon={Undo2}>
            {said.undo}
          </Button>
        )}
        {!isMoving && (
          <IconButton type="submit" name="act" value="hide" size="sm" variant="quiet" icon={X} label={said.hide} />
        )}
      </Form>
      {isMoving && (
        <>
          <ProgressBar value={act.percent / 100} tone="accent" className="mb-1.5 max-w-xl" />
          <noscript>
            <TextLink href={back}>{said.lookAgain}</TextLink>
          </noscript>
        </>
      )}
      {!isMoving && <Reasons title={said.failed} items={failed} count={act.counts.failed} />}
      {!isMoving && <Reasons title={said.kept} items={kept} count={act.undone?.kept ?? 0} />}
    </section>
  );
}

function Reasons({ title, items, count }: { title: string; items: readonly BulkActCompany[]; count: number }) {
  const { locale } = useReader();
  if (items.length === 0) return null;
  return (
    <Disclosure summary={title} className="max-w-xl">
      <ul className="grid max-h-64 gap-1 overflow-y-auto pb-2">
        {items.map(({ company, reason }) => (
          <li key={company.id} className="wrap-anywhere">
            {company.name ? <TextLink href={`/companies/${company.id}`}>{company.name}</TextLink> : said.gone}
            <span className="text-ink-2">: {reason}</span>
          </li>
        ))}
        {count > items.length && (
          <li className="text-ink-2">{said.more((count - items.length).toLocaleString(locale))}</li>
        )}
      </ul>
    </Disclosure>
  );
}

/** "Tag “Lighthouse” added: 1,240 changed, 3 unchanged." */
function sentenceOf({ change, status, failure, total, percent, counts, undone }: BulkAct, locale: string): string {
  const number = (value: number) => value.toLocaleString(locale);
  if (status === "undoing") return `${said.undoing(change)}: ${said.percent(percent)}`;
  if (status === "queued" || status === "running")
    return `${said.doing(change, number(total))}: ${said.percent(percent)}`;
  const say = said.counts;
  const parts =
    status === "undone" && undone
      ? [say.restored(number(undone.restored)), undone.kept > 0 && say.kept(number(undone.kept))]
      : [
          say.changed(number(counts.changed)),
          counts.unchanged > 0 && say.unchanged(number(counts.unchanged)),
          counts.failed > 0 && say.failed(number(counts.failed)),
        ];
  const what = status === "undone" ? said.undone(change) : said.done(change);
  return `${what}: ${parts.filter(Boolean).join(", ")}.${failure ? ` ${failure}` : ""}`;
}
