import type { BulkChange } from "@tandem/domain/bulk-acts/bulk-act";

const companies = (count: string) => (count === "1" ? "1 company" : `${count} companies`);
const relationships = { prospect: "prospect", customer: "customer", former: "former", partner: "partner" };

export const bulk = {
  /** The bar over the book. */
  bar: "Selected companies",
  selectRow: (name: string) => `Select ${name}`,
  selectPage: "Select all on this page",
  selected: (count: string) => `${count} selected`,
  pageSelected: (count: string) => `${count} on this page selected`,
  allSelected: (count: string) => `All ${count} that match selected`,
  manySelected: "All that match selected",
  selectAll: (count: string) => `Select all ${count} that match`,
  selectMany: "Select all that match",
  clear: "Clear selection",
  keys: { move: "move", select: "select", open: "open 360", clear: "clear" },

  owner: "Owner",
  relationship: "Relationship",
  tag: "Tag",
  list: "List",
  archive: "Archive",
  restore: "Take out of the archive",

  /** The forms. */
  about: (count: string) => `${companies(count)}. You can undo it afterwards.`,
  aboutMany: "All companies that match. You can undo it afterwards.",
  ownerTitle: "Set the owner",
  noOwner: "No owner",
  newOwner: "Owner from now on",
  setOwner: "Set owner",
  relationshipTitle: "Set the relationship",
  newRelationship: "Relationship from now on",
  relationshipNote: "Who becomes a customer or former is so since today, unless a day is known already.",
  setRelationship: "Set relationship",
  tagTitle: "Add or remove a tag",
  way: "What to do",
  addTag: "Add tag",
  removeTag: "Remove tag",
  newTag: "A new tag …",
  newTagName: "Name of the new tag",
  noTags: "There are no tags yet.",
  listTitle: "Add to a list, or take off it",
  addToList: "Add to list",
  takeOffList: "Take off list",
  newList: "A new list …",
  newListName: "Name of the new list",
  shareList: "Everyone in the workspace sees it",
  noLists: "There are no lists yet.",
  archiveTitle: "Archive them?",
  archiveNote:
    "They leave the book and its figures. Everything about them is kept, and they stand in the view “Archived”.",
  restoreTitle: "Take them out of the archive?",
  restoreNote: "They stand in the book again. One whose domain belongs to another company meanwhile stays archived.",
  cancel: "Cancel",
  plain: "With the ticked companies",
  choose: "Choose …",
  orNew: "or a new one",
  refusedTitle: "Nothing was changed",
  back: "Back to the book",
  noneTicked: "Tick the companies first.",

  /** What is being done, and what has been. */
  report: "Changes to many companies",
  doing: (change: BulkChange, count: string) => `${gerund(change)}, ${companies(count)}`,
  undoing: (change: BulkChange) => `Undoing: ${past(change)}`,
  percent: (percent: number) => `${percent} %`,
  done: (change: BulkChange) => past(change),
  undone: (change: BulkChange) => `Undone: ${past(change)}`,
  counts: {
    changed: (count: string) => `${count} changed`,
    unchanged: (count: string) => `${count} unchanged`,
    failed: (count: string) => `${count} failed`,
    restored: (count: string) => `${count} restored`,
    kept: (count: string) => `${count} left as they are now`,
  },
  nothing: "nothing to change",
  undo: "Undo",
  hide: "Hide this",
  lookAgain: "See how far it is",
  failed: "What failed, and why",
  kept: "What stays as it is now, and why",
  more: (count: string) => `and ${count} more`,
  gone: "A company that is gone",
};

function gerund(change: BulkChange): string {
  switch (change.kind) {
    case "add_tag":
      return `Adding the tag “${change.tag.name}”`;
    case "remove_tag":
      return `Removing the tag “${change.tag.name}”`;
    case "add_to_list":
      return `Adding to the list “${change.list.name}”`;
    case "take_off_list":
      return `Taking off the list “${change.list.name}”`;
    case "set_owner":
      return change.owner ? `Making ${change.owner.name} the owner` : "Leaving without an owner";
    case "set_relationship":
      return `Setting the relationship to ${relationships[change.relationship]}`;
    case "archive":
      return "Archiving";
    case "restore":
      return "Taking out of the archive";
  }
}

function past(change: BulkChange): string {
  switch (change.kind) {
    case "add_tag":
      return `Tag “${change.tag.name}” added`;
    case "remove_tag":
      return `Tag “${change.tag.name}” removed`;
    case "add_to_list":
      return `Added to the list “${change.list.name}”`;
    case "take_off_list":
      return `Taken off the list “${change.list.name}”`;
    case "set_owner":
      return change.owner ? `${change.owner.name} made the owner` : "Left without an owner";
    case "set_relationship":
      return `Relationship set to ${relationships[change.relationship]}`;
    case "archive":
      return "Archived";
    case "restore":
      return "Taken out of the archive";
  }
}
