import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { Tag } from "../primitives/tag.tsx";
import { Moment } from "./moment.tsx";

export type MessageBubbleProps = {
  author: string;
  photo?: string | null;
  /** Whose person wrote it: decides the avatar's colour. */
  side: "vendor" | "customer";
  /** The reader's own message stands on the sunken fill and says "You". */
  mine?: boolean;
  /** After the name: the company, a job. */
  note?: string;
  at: string;
  children: ReactNode;
  /** FileRow items below the bubble. */
  files?: ReactNode;
  /** Members see whether the customer can read it. */
  visibility?: "internal" | "shared";
};

export function MessageBubble({
  author,
  photo,
  side,
  mine,
  note,
  at,
  children,
  files,
  visibility,
}: MessageBubbleProps) {
  const words = useMessages().message;
  return (
    <article className="grid grid-cols-[28px_minmax(0,1fr)] gap-3 roomy:grid-cols-[36px_minmax(0,1fr)]">
      <Avatar
        name={author}
        photo={photo}
        size={28}
        tone={side === "vendor" ? "vendor" : "neutral"}
        className="roomy:size-9 roomy:text-sm"
      />
      <div className="min-w-0">
        <header className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm roomy:text-lg">
          <b>{mine ? words.you : note ? `${author}, ${note}` : author}</b>
          <Moment value={at} className="text-xs text-ink-3 roomy:text-base" />
          {visibility && (
            <span className="ml-auto">
              <Tag tone={visibility === "shared" ? "accent" : "neutral"}>{words[visibility]}</Tag>
            </span>
          )}
        </header>
        <div
          className={clsx(
            "grid gap-2.5 rounded-frame rounded-tl-sm border border-line px-3.5 py-2.5 text-sm text-pretty wrap-anywhere whitespace-pre-line roomy:py-3 roomy:text-lg",
            mine ? "bg-sunken" : "bg-surface",
          )}
        >
          {children}
        </div>
        {files}
      </div>
    </article>
  );
}
