import { RECORD_OBJECTS, type RecordObject } from "../records/record-object.ts";

/** A company itself is tied to nothing: everything of it already is its own. */
export type LinkedObject = Exclude<RecordObject, "company">;

export const LINK_KINDS = ["blocks", "promises", "delivers", "concerns", "counts_towards", "relates_to"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const ANY = RECORD_OBJECTS.filter((object): object is LinkedObject => object !== "company");

interface LinkRule {
  /** As read from the first record, and from the second. */
  words: readonly [there: string, back: string];
  from: readonly LinkedObject[];
  to: readonly LinkedObject[];
}

/** What may be tied to what, and how each side says it: "ticket 7 blocks the renewal", "the renewal is blocked by ticket 7". */
export const LINK_RULES: Readonly<Record<LinkKind, LinkRule>> = {
  blocks: {
    words: ["blocks", "is blocked by"],
    from: ["ticket", "task", "deliverable", "objective", "invoice"],
    to: ["deal", "order", "subscription", "service", "deliverable", "objective"],
  },
  promises: {
    words: ["promises", "is promised by"],
    from: ["deal", "quote", "order"],
    to: ["objective", "service", "deliverable"],
  },
  delivers: {
    words: ["delivers", "is delivered by"],
    from: ["service", "deliverable"],
    to: ["objective", "order", "deal"],
  },
  concerns: {
    words: ["concerns", "is the concern of"],
    from: ["meeting", "email", "ticket", "task"],
    to: [
      "contact",
      "deal",
      "quote",
      "order",
      "invoice",
      "subscription",
      "ticket",
      "service",
      "deliverable",
      "objective",
    ],
  },
  counts_towards: {
    words: ["counts towards", "is counted from"],
    from: ["deal", "order", "subscription", "ticket", "task", "email", "meeting", "service", "deliverable"],
    to: ["objective"],
  },
  relates_to: { words: ["relates to", "relates to"], from: ANY, to: ANY },
};

/** Whether the rules have this tie; both ends of `relates_to` say the same, so it has no direction. */
export const mayLink = (kind: LinkKind, from: LinkedObject, to: LinkedObject): boolean =>
  LINK_RULES[kind].from.includes(from) && LINK_RULES[kind].to.includes(to);

export const hasNoDirection = (kind: LinkKind): boolean => LINK_RULES[kind].words[0] === LINK_RULES[kind].words[1];

export interface Relation {
  kind: LinkKind;
  /** From the record's own side, or as the other one's end. */
  isThere: boolean;
  words: string;
  /** What may stand at the other end. */
  others: readonly LinkedObject[];
}

/** All that can be said of a record of this kind, in the order of the kinds. */
export const relationsOf = (object: LinkedObject): Relation[] =>
  LINK_KINDS.flatMap((kind) => {
    const { words, from, to } = LINK_RULES[kind];
    const there: Relation[] = from.includes(object) ? [{ kind, isThere: true, words: words[0], others: to }] : [];
    const isBack = to.includes(object) && !hasNoDirection(kind);
    return [...there, ...(isBack ? [{ kind, isThere: false, words: words[1], others: from }] : [])];
  });
