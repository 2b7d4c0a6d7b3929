import type { Actor, Clearance } from "./actor.ts";

/** How delicate a field or a timeline row is. `private` is for its own member alone and is checked by the query that reads it. */
export type Sensitivity = Clearance | "private";

/** What the actor may read of a given sensitivity; queries put the same list in their WHERE by `readableSensitivities`. */
export function mayRead(actor: Actor, sensitivity: Sensitivity): boolean {
  return (readableSensitivities(actor) as readonly Sensitivity[]).includes(sensitivity);
}

export function readableSensitivities(actor: Actor): readonly Clearance[] {
  switch (actor.kind) {
    case "system":
      return ["public", "internal", "financial", "personal"];
    case "contact":
      return ["public"];
    case "member":
      return actor.clearances;
  }
}
