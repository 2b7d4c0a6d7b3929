import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { Batch } from "../../records/batch.ts";
import type { KnownRecord, PlacedRow } from "../../records/record-spec.ts";

const MINUTE = 60_000;
const HALF_AN_HOUR = 30;

/**
 * When a meeting ends and whether it took place, where the row leaves it out: half an hour after it began, or as long as
 * before where it moves; one that began before the file was handed in was held.
 */
export function readMeeting(
  { read, incoming, known }: PlacedRow & { known: KnownRecord | null },
  { now }: Batch,
): FieldValues {
  const { minutes } = read.values;
  const told: Record<string, FieldValue> = { ...incoming };
  const start = Date.parse(String(incoming.startsAt));
  if (!told.endsAt && (typeof minutes === "number" || !known))
    told.endsAt = new Date(start + (typeof minutes === "number" ? minutes : HALF_AN_HOUR) * MINUTE).toISOString();
  else if (!told.endsAt && known && known.values.startsAt !== incoming.startsAt) {
    const length = Date.parse(String(known.values.endsAt)) - Date.parse(String(known.values.startsAt));
    told.endsAt = new Date(start + length).toISOString();
  }
  if (!known) told.status ??= start <= now.getTime() ? "held" : "planned";
  return told;
}
