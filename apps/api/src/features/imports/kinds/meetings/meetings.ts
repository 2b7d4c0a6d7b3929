import { listAttendees, writeAttendees } from "@tandem/db/imports/attendees";
import { removeTimelineCopies } from "@tandem/db/timeline/writes";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { KindOfRecord } from "../../records/batch.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { Problem } from "../../records/record-spec.ts";
import { readMeeting } from "./read-meeting.ts";
import { type AttendeesOf, resolveAttendees } from "./resolve-attendees.ts";
import { tellMeetings } from "./tell-meetings.ts";

const meetingsWith = (attendeesOf: AttendeesOf): KindOfRecord =>
  recordsOfCompanies({
    kind: "meetings",
    object: "meeting",
    table: "meetings",
    numbered: "source",
    columns: {
      title: "title",
      kind: "kind",
      status: "status",
      startsAt: "startsAt",
      endsAt: "endsAt",
      location: "location",
      agenda: "agenda",
      notes: "notes",
      sharedNotes: "sharedNotes",
      outcome: "outcome",
      organizer: "organizerMemberId",
      service: "serviceId",
      deal: "dealId",
    },
    beside: {
      values: ["attendees"],
      read: async (trx, known) => {
        const attendees = await listAttendees(trx, known);
        return new Map(known.map(({ id }) => [id, { attendees: attendees.get(id) ?? [] }]));
      },
    },
    defaults: () => ({ kind: "check_in" }),

    derive: (row, batch): FieldValues | Problem => {
      const attendees = attendeesOf(row.read, row.companyId);
      if (attendees === null) return readMeeting(row, batch);
      if ("problem" in attendees) return { field: "attendees", problem: attendees.problem };
      return { ...readMeeting(row, batch), attendees };
    },
    check: ({ startsAt, endsAt, status }, { batch }) => {
      if (String(endsAt) < String(startsAt)) return { field: "endsAt", problem: "It lies before the start." };
      return status === "held" ? liesAhead(batch, "startsAt", startsAt) : null;
    },
    tell: tellMeetings,

    async follow({ trx }, { created, changed }) {
      await writeAttendees(trx, [
        ...created.map(({ companyId, id, values }) => ({ companyId, id, attendees: keysIn(values.attendees) })),
        ...changed
          .filter(({ merged: { changes } }) => changes.attendees !== undefined)
          .map(({ companyId, id, values }) => ({ companyId, id, attendees: keysIn(values.attendees) })),
      ]);
      for (const { companyId, id, known, values } of changed)
        if (known.values.status === "held" && values.status !== "held")
          await removeTimelineCopies(trx, companyId, "meeting", id);
    },
  });

const keysIn = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** Meetings are told apart by external id, else by everything their row says. They are not shared. */
export const meetings: KindOfRecord = {
  identitiesOf: () => [],
  upsert: async (batch, reads) => meetingsWith(await resolveAttendees(batch, reads)).upsert(batch, reads),
};
