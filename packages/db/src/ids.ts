import { v7 } from "uuid";

/** A new UUIDv7: sorts by the time it was made. */
export const newId = (): string => v7();

/** Below every id made at that time or later, above every one made before: a bound for what is new since then. */
export function lowestIdOf(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
