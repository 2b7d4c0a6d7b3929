import type { BulkChangeInput } from "@tandem/domain/bulk-acts/bulk-act";
import { textOf } from "../form-values.ts";

/** The choice in a list of tags or lists that asks for a name instead. */
export const NEW = "new";
/** The choice in a list of members that is nobody. */
export const NOBODY = "none";

/** The change that a form asks for, by its button; the API judges what is missing. */
export function changeIn(form: FormData): BulkChangeInput | null {
  const kind = textOf(form, "kind");
  const [tagId, listId] = [textOf(form, "tagId"), textOf(form, "listId")];
  switch (kind) {
    case "add_tag":
      return isNew(tagId) ? { kind, newTag: { name: textOf(form, "tagName") } } : { kind, tagId };
    case "remove_tag":
      return { kind, tagId };
    case "add_to_list": {
      const newList = { name: textOf(form, "listName"), isShared: form.has("isShared") };
      return isNew(listId) ? { kind, newList } : { kind, listId };
    }
    case "take_off_list":
      return { kind, listId };
    case "set_owner": {
      const memberId = textOf(form, "memberId");
      return { kind, memberId: memberId === NOBODY ? null : memberId };
    }
    case "set_relationship":
      return { kind, relationship: textOf(form, "relationship") as "customer" };
    case "archive":
    case "restore":
      return { kind };
    default:
      return null;
  }
}

const isNew = (id: string) => id === NEW || id === "";
