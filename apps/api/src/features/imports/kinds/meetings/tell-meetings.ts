import { listNames } from "@tandem/db/imports/list-names";
import type { FieldValue } from "@tandem/domain/imports/merge-record";
import type { Meeting } from "@tandem/domain/meetings/meeting";
import { meetingCopy } from "../../../meetings/meeting-copy.ts";
import type { Batch } from "../../records/batch.ts";
import { personNamed } from "../../records/person-named.ts";
import { copyOf, IMPORTER } from "../../records/record-events.ts";
import type { ChangedRow, CreatedRow, Told, WrittenRows } from "../../records/record-spec.ts";

type Written = CreatedRow | ChangedRow;

/** Only a meeting that was held is history. */
export async function tellMeetings({ trx }: Batch, { created, changed }: WrittenRows): Promise<Told> {
  const rows: Written[] = [...created, ...changed];
  const invited = (row: Written) => partsOf(row.values.attendees).map((part) => ({ ...part, row }));
  const names = await listNames(trx, {
    memberIds: rows.flatMap((row) => [
      row.values.organizerMemberId,
      ...invited(row).flatMap(({ kind, value }) => (kind === "member" ? [value] : [])),
    ]),
    contacts: rows.flatMap((row) =>
      invited(row).flatMap(({ kind, value }) => (kind === "contact" ? [{ companyId: row.companyId, id: value }] : [])),
    ),
  });
  const copy = (row: Written) => {
    const { values } = row;
    const meeting = {
      title: String(values.title),
      notes: textIn(values.notes),
      startsAt: String(values.startsAt),
      endsAt: String(values.endsAt),
      kind: values.kind as Meeting["kind"],
      status: values.status as Meeting["status"],
      outcome: textIn(values.outcome),
      attendees: partsOf(values.attendees).map(({ kind, value }) => ({
        contactId: kind === "contact" ? value : null,
        name: names.get(value) ?? value,
      })),
      organizer: personNamed(names, { member: values.organizerMemberId }),
    };
    return { ...meetingCopy(meeting, IMPORTER), ...copyOf(row) };
  };
  const isHeld = ({ values }: Written) => values.status === "held";
  const wasHeld = ({ known }: ChangedRow) => known.values.status === "held";
  const newlyHeld = [...created.filter(isHeld), ...changed.filter((row) => isHeld(row) && !wasHeld(row))];
  return {
    events: newlyHeld.map((row) => ({ ...copy(row), type: "meeting", object: "meeting" })),
    copies: changed.filter((row) => isHeld(row) && wasHeld(row)).map(copy),
  };
}

const textIn = (value: FieldValue | undefined) => (typeof value === "string" ? value : null);

function partsOf(keys: FieldValue | undefined): { kind: string; value: string }[] {
  if (!Array.isArray(keys)) return [];
  return keys.map((key: string) => ({ kind: key.slice(0, key.indexOf(":")), value: key.slice(key.indexOf(":") + 1) }));
}
