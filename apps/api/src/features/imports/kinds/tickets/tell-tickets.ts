import { listNames } from "@tandem/db/imports/list-names";
import { listTicketNumbers } from "@tandem/db/imports/refresh-tickets";
import type { NewTimelineEvent, TimelineActor } from "@tandem/db/timeline/writes";
import type { TicketStatus } from "@tandem/domain/tickets/ticket";
import { isOver, turnBetween } from "@tandem/domain/tickets/ticket-life";
import { ticketTurn } from "../../../tickets/ticket-events.ts";
import type { Batch } from "../../records/batch.ts";
import { personNamed } from "../../records/person-named.ts";
import { IMPORTER, timeIn } from "../../records/record-events.ts";
import type { ChangedRow, CreatedRow, Told, WrittenRows } from "../../records/record-spec.ts";

type Written = CreatedRow | ChangedRow;

/**
 * The history tells when a ticket was opened and, where that is known, solved; of what changed between two imports it
 * tells when it came in. When it was escalated is in no file.
 */
export async function tellTickets({ trx, now }: Batch, { created, changed }: WrittenRows): Promise<Told> {
  const rows = [...created, ...changed];
  const numbers = await listTicketNumbers(trx, rows);
  const names = await listNames(trx, {
    memberIds: rows.map(({ values }) => values.assigneeMemberId),
    contacts: rows.map(({ companyId, values }) => ({ companyId, id: values.requesterContactId })),
  });
  const asker = ({ values }: Written) => personNamed(names, { contact: values.requesterContactId }) ?? IMPORTER;
  const solver = ({ values }: Written) => personNamed(names, { member: values.assigneeMemberId }) ?? IMPORTER;
  const event = (row: Written, turn: Turn, by: TimelineActor, at: Date, body?: string): NewTimelineEvent => {
    const { companyId, id, values } = row;
    const requesterContactId = typeof values.requesterContactId === "string" ? values.requesterContactId : null;
    const [subject, status, priority] = [String(values.subject), String(values.status), String(values.priority)];
    const told = { companyId, id, number: numbers.get(id) ?? 0, subject, status, priority, requesterContactId };
    return ticketTurn(told, turn, { author: by, at, body });
  };

  const opened = created.flatMap((row) => {
    const { status, openedAt, solvedAt, description } = row.values;
    const at = timeIn(openedAt) as Date;
    const solved = isOver(status as TicketStatus) ? timeIn(solvedAt) : undefined;
    const text = typeof description === "string" ? description : undefined;
    return [event(row, "opened", asker(row), at, text), ...(solved ? [event(row, "solved", solver(row), solved)] : [])];
  });
  const turned = changed.flatMap((row) => {
    const { status, solvedAt } = row.values;
    const turn = turnBetween(row.known.values.status as TicketStatus, status as TicketStatus);
    const at = turn === "solved" ? (timeIn(solvedAt) ?? now) : now;
    return [
      ...(turn ? [event(row, turn, solver(row), at)] : []),
      ...(row.merged.changes.escalated === true ? [event(row, "escalated", IMPORTER, now)] : []),
    ];
  });
  return { events: [...opened, ...turned], copies: [] };
}

type Turn = Parameters<typeof ticketTurn>[1];
