import { randomBytes } from "node:crypto";

export type Viewer = string;

/** A text that occurs in one field of one record, and who may read it. */
export interface Mark {
  text: string;
  why: string;
  visibleTo: readonly Viewer[];
  /** The policy alone would let it through: the queries do not ask for it, or hide it with the parent they join. */
  policyAllows: boolean;
}

/** A record by the noun its route's parameter has: objectiveId → objective. */
export interface MarkedRecord {
  noun: string;
  id: string;
  why: string;
  visibleTo: readonly Viewer[];
}

/** Everything written for the test, so that every answer can be searched for what it must not say. */
export class Marks {
  readonly marks: Mark[] = [];
  readonly records: MarkedRecord[] = [];
  #count = 0;

  /** A unique text for one field. Nobody named: nobody may ever read it in the portal. */
  text(why: string, visibleTo: readonly Viewer[] = [], { policyAllows = false } = {}): string {
    this.#count += 1;
    const text = `mark${randomBytes(5).toString("hex")}x${this.#count}`;
    this.marks.push({ text, why, visibleTo, policyAllows });
    return text;
  }

  /** A unique number, for values. */
  value(why: string, visibleTo: readonly Viewer[] = [], { policyAllows = false } = {}): string {
    const text = `${randomBytes(5).readUIntBE(0, 5) + 1_000_000_000_000}.5`;
    this.marks.push({ text, why, visibleTo, policyAllows });
    return text;
  }

  record(noun: string, id: string, why: string, visibleTo: readonly Viewer[] = []): void {
    this.records.push({ noun, id, why, visibleTo });
  }

  forbiddenTo(viewer: Viewer): Mark[] {
    return this.marks.filter(({ visibleTo }) => !visibleTo.includes(viewer));
  }

  allowedTo(viewer: Viewer): Mark[] {
    return this.marks.filter(({ visibleTo }) => visibleTo.includes(viewer));
  }

  /** Why each forbidden text that occurs should not: an empty list when nothing leaks. */
  leaksIn(text: string, viewer: Viewer): string[] {
    return this.forbiddenTo(viewer)
      .filter((mark) => text.includes(mark.text))
      .map(({ why }) => why);
  }
}
