import type { Note } from "@tandem/domain/notes/note";
import type { Sensitivity } from "@tandem/domain/timeline/timeline-event";

/** What the timeline shows of a note, with the names of those it mentions, and to whom. */
export const noteCopy = ({ body, contact, isPrivate, author }: Note, mentions: string[]) => ({
  body,
  facts: mentions.length > 0 ? { mentions } : {},
  contactIds: contact ? [contact.id] : [],
  sensitivity: (isPrivate ? "private" : "internal") as Sensitivity,
  privateToMemberId: isPrivate ? (author?.id ?? null) : null,
});
