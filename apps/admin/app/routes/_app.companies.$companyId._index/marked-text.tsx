import { Fragment, type ReactNode } from "react";

const START = "\uE000";
const STOP = "\uE001";

/** A hit of the search, with what was found marked: the API puts it between U+E000 and U+E001. */
export function MarkedText({ text }: { text: string }): ReactNode {
  return text.split(START).map((part, index) => {
    const stop = index === 0 ? 0 : part.indexOf(STOP);
    const marked = index === 0 ? "" : part.slice(0, Math.max(0, stop));
    const rest = index === 0 ? part : part.slice(stop + 1);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <Fragment key={index}>
        {marked && <mark className="rounded-sm bg-yellow-soft px-0.5 text-ink">{marked}</mark>}
        {rest}
      </Fragment>
    );
  });
}

/** Text with the names of those it mentions in their colour. */
export function MentionText({ text, mentions }: { text: string; mentions?: readonly string[] }): ReactNode {
  if (!mentions?.length || !text.includes("@")) return text;
  const names = mentions.toSorted((one, other) => other.length - one.length).map(escaped);
  return text.split(new RegExp(`(@(?:${names.join("|")}))`, "u")).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={index} className="font-medium text-accent-ink">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
