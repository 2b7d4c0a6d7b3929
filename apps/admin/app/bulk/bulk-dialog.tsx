import { useFetcher } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import { Dialog, DialogClose } from "@tandem/ui/primitives/dialog";
import { useReader } from "@tandem/ui/primitives/reader";
import { useId, useState } from "react";
import * as words from "../messages/en.ts";
import { RefusalBanner } from "../refusal-banner.tsx";
import type { action } from "../routes/_app.bulk-acts/route.tsx";
import type { BulkSubject, BulkTopic, Choices } from "./bulk-subject.ts";
import { ListChoice, OwnerChoice, RelationshipChoice, TagChoice } from "./choices.tsx";

const said = words.bulk;

const TITLES: Record<BulkTopic, string> = {
  owner: said.ownerTitle,
  relationship: said.relationshipTitle,
  tag: said.tagTitle,
  list: said.listTitle,
  archive: said.archiveTitle,
  restore: said.restoreTitle,
};

type Props = { topic: BulkTopic; subject: BulkSubject; choices: Choices; onClose: () => void };

/** Asks what the act needs to be told, and says how many companies it is about. The book that follows shows how far it is. */
export default function BulkDialog({ topic, subject, choices, onClose }: Props) {
  const { locale } = useReader();
  const fetcher = useFetcher<typeof action>();
  const formId = useId();
  const [kind, setKind] = useState<string>(() => firstKind(topic, choices));
  const { ids, filter, count, back } = subject;
  const refusal = fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={TITLES[topic]}
      description={count === null ? said.aboutMany : said.about(count.toLocaleString(locale))}
      footer={
        <>
          <DialogClose asChild>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant={topic === "archive" ? "danger" : "primary"}
            pending={fetcher.state !== "idle"}
          >
            {BUTTONS[kind]}
          </Button>
        </>
      }
    >
      <fetcher.Form id={formId} method="post" action="/bulk-acts" className="grid gap-4">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="back" value={back} />
        {ids?.map((id) => (
          <input key={id} type="hidden" name="companyId" value={id} />
        ))}
        {!ids && (
          <>
            <input type="hidden" name="all" value="true" />
            <input type="hidden" name="q" value={filter.q ?? ""} />
            <input type="hidden" name="where" value={filter.where ?? ""} />
          </>
        )}
        <Topic topic={topic} kind={kind} onKind={setKind} choices={choices} />
        <RefusalBanner refusal={refusal} />
      </fetcher.Form>
    </Dialog>
  );
}

function Topic({
  topic,
  ...rest
}: Pick<Props, "topic" | "choices"> & { kind: string; onKind: (kind: string) => void }) {
  switch (topic) {
    case "owner":
      return <OwnerChoice members={rest.choices.members} />;
    case "relationship":
      return <RelationshipChoice />;
    case "tag":
      return <TagChoice {...rest} />;
    case "list":
      return <ListChoice {...rest} />;
    case "archive":
      return <p className="text-sm text-pretty">{said.archiveNote}</p>;
    case "restore":
      return <p className="text-sm text-pretty">{said.restoreNote}</p>;
  }
}

const BUTTONS: Record<string, string> = {
  set_owner: said.setOwner,
  set_relationship: said.setRelationship,
  add_tag: said.addTag,
  remove_tag: said.removeTag,
  add_to_list: said.addToList,
  take_off_list: said.takeOffList,
  archive: said.archive,
  restore: said.restore,
};

/** In a list's own book the likely act is to take off it. */
function firstKind(topic: BulkTopic, { listId }: Choices): string {
  switch (topic) {
    case "owner":
      return "set_owner";
    case "relationship":
      return "set_relationship";
    case "tag":
      return "add_tag";
    case "list":
      return listId ? "take_off_list" : "add_to_list";
    case "archive":
    case "restore":
      return topic;
  }
}
