/** What a bulk act is to change. */
export type BulkTopic = "owner" | "relationship" | "tag" | "list" | "archive" | "restore";

/** Which companies, and where the book leads back to. */
export interface BulkSubject {
  /** Null for all that match. */
  ids: readonly string[] | null;
  filter: { q?: string; where?: string };
  /** Null where there are too many to be counted. */
  count: number | null;
  back: string;
}

type Named = { id: string; name: string };

/** Whom and what there is to choose from. */
export interface Choices {
  members: readonly Named[];
  tags: readonly Named[];
  lists: readonly Named[];
  /** The list whose companies are shown. */
  listId: string | null;
}
