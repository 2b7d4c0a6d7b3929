import type { Making } from "./company.ts";

interface Thread {
  id: string;
  subject: string;
  messages: number;
  latestAt: number;
}

const LONGEST_THREAD = 5;

/** Writes mails of one company in the order of time, thread after thread. `close` writes the threads. */
export function startMailbox(making: Making) {
  const { emit, companyId, random } = making;
  const threads: Thread[] = [];
  let current: Thread | undefined;
  return {
    addMail(at: number, isRecorded: boolean): void {
      const mail = writeMail(making, at);
      if (isRecorded) {
        if (!current || current.messages >= random.between(1, LONGEST_THREAD)) {
          current = { id: making.newId(at), subject: mail.subject, messages: 0, latestAt: at };
          threads.push(current);
        }
        current.messages++;
        current.latestAt = at;
        emit("emails", { company_id: companyId, ...mail.row, thread_id: current.id });
      }
      making.history.tell(mail.told);
    },
    close(): void {
      for (const { id, subject, messages, latestAt } of threads)
        emit("email_threads", {
          company_id: companyId,
          id,
          subject,
          message_count: messages,
          latest_at: new Date(latestAt),
        });
    },
  };
}

function writeMail(making: Making, at: number) {
  const { random, write, contacts, team } = making;
  const direction = random.chance(0.48) ? ("received" as const) : ("sent" as const);
  const contact = random.pick(contacts);
  const member = random.pick(team);
  const id = making.newId(at);
  const subject = write.title();
  const body = write.body(2, 9);
  const isReceived = direction === "received";
  const row = {
    id,
    direction,
    subject,
    body_text: body,
    from_member_id: isReceived ? null : member.id,
    from_contact_id: isReceived ? contact.id : null,
    contact_ids: [contact.id],
    sent_at: new Date(at),
    created_at: new Date(at),
  };
  const told = {
    type: isReceived ? ("email_received" as const) : ("email_sent" as const),
    at,
    title: subject,
    body,
    facts: { direction, participants: isReceived ? [contact.name, member.name] : [member.name, contact.name] },
    actor: isReceived
      ? { kind: "contact" as const, id: contact.id, name: contact.name }
      : { kind: "member" as const, id: member.id, name: member.name },
    contactIds: [contact.id],
    object: "email",
    recordId: id,
  };
  return { subject, row, told };
}
