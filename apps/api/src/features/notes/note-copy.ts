import type { Note } from "@tandem/domain/notes/note";
import type { Sensitivity } from "@tandem/domain/timeline/timeline-event";

/** What the timeline shows of a note, and to whom. */
export const noteCopy = ({ body, contact, isPrivate, author }: Note) => ({
  body,
  contactIds: contact ? [contact.id] : [],
  sensitivity: (isPrivate ? "private" : "internal") as Sensitivity,
  privateToMemberId: isPrivate ? (author?.id ?? null) : null,
});
