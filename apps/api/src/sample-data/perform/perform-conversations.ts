import { logCall } from "../../features/calls/log-call.ts";
import { logEmail } from "../../features/emails/log-email.ts";
import { scheduleMeeting } from "../../features/meetings/schedule-meeting.ts";
import { updateMeeting } from "../../features/meetings/update-meeting.ts";
import { createNote } from "../../features/notes/create-note.ts";
import { recordSignal } from "../../features/signals/record-signal.ts";
import { createTask } from "../../features/tasks/create-task.ts";
import { updateTask } from "../../features/tasks/update-task.ts";
import { recordEvent } from "../../features/timeline/record-event.ts";
import { MEMBERS } from "../cast/members.ts";
import type { Who } from "../plan/act.ts";
import { type CompanyWorld, contactOf, keep, memberContext, memberId, type Perform, written } from "./company-world.ts";

const emailOf = (world: CompanyWorld, key: string) =>
  world.company.contacts.find((one) => one.key === key)?.email ?? "";
const messageId = ({ company }: CompanyWorld, key: string) => `${company.key}.${key}@mail.tandem.example`;

/** Mails come in through the mailbox of the member who wrote or got them. */
export const performEmail: Perform<"email"> = async (world, act) => {
  const mailbox: Who = "member" in act.by ? act.by : { member: world.company.owner };
  const ourAddress = MEMBERS.find(({ key }) => "member" in mailbox && key === mailbox.member)?.email ?? "";
  const theirs = emailOf(world, act.contact);
  const isSent = act.direction === "sent";
  await logEmail(memberContext(world, mailbox, act.at), world.companyId, {
    direction: act.direction,
    subject: act.subject,
    body: act.body,
    messageId: messageId(world, act.key),
    ...(act.answers && { inReplyTo: messageId(world, act.answers) }),
    ...(isSent
      ? { fromAddress: ourAddress }
      : { fromContactId: contactOf(world, act.contact).id, fromAddress: theirs }),
    toAddresses: [isSent ? theirs : ourAddress],
    ccAddresses: act.copy ? [emailOf(world, act.copy)] : [],
  });
};

export const performCall: Perform<"call"> = async (world, { by, at, contact, ...call }) => {
  const { direction, seconds, connected, disposition, summary } = call;
  const contactId = contactOf(world, contact).id;
  await logCall(memberContext(world, by, at), world.companyId, {
    direction,
    seconds,
    connected,
    disposition,
    summary,
    contactId,
  });
};

export const performMeeting: Perform<"meeting"> = async (world, act) => {
  const { title, kind, notes, sharedNotes, agenda, outcome, location, isHeld, minutes, startsAt } = act;
  const meeting = await scheduleMeeting(memberContext(world, act.by, act.at), world.companyId, {
    title,
    kind,
    notes,
    sharedNotes,
    agenda,
    outcome,
    location,
    status: isHeld ? "held" : "planned",
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    isShared: sharedNotes !== null || !isHeld,
    attendees: [
      ...act.contacts.map((key) => ({ contactId: contactOf(world, key).id })),
      ...act.members.map((key) => ({ memberId: memberId(world, key) })),
    ],
    serviceId: act.service && written(world, act.service).id,
    dealId: act.deal && written(world, act.deal).id,
  });
  keep(world, act.key, meeting);
};

export const performCancelMeeting: Perform<"cancel_meeting"> = async (world, { by, at, key }) => {
  const { id, version } = written(world, key);
  const ctx = memberContext(world, by, at);
  keep(world, key, await updateMeeting(ctx, world.companyId, id, { version, status: "cancelled" }));
};

export const performNote: Perform<"note"> = async (world, { by, at, body, contact, isPrivate, mentions }) => {
  await createNote(memberContext(world, by, at), world.companyId, {
    body,
    isPrivate,
    contactId: contact && contactOf(world, contact).id,
    mentionedMemberIds: mentions.map((key) => memberId(world, key)),
  });
};

export const performCreateTask: Perform<"create_task"> = async (world, act) => {
  const { title, description, priority, contact, assignee, dueOn } = act;
  const task = await createTask(memberContext(world, act.by, act.at), world.companyId, {
    title,
    description,
    priority,
    dueOn,
    contactId: contact && contactOf(world, contact).id,
    assigneeMemberId: memberId(world, assignee),
  });
  keep(world, act.key, task);
};

export const performFinishTask: Perform<"finish_task"> = async (world, { by, at, key }) => {
  const { id, version } = written(world, key);
  keep(world, key, await updateTask(memberContext(world, by, at), world.companyId, id, { version, status: "done" }));
};

export const performSignal: Perform<"signal"> = async (world, { by, at, kind, topic, detail, contact }) => {
  const contactId = contactOf(world, contact).id;
  await recordSignal(memberContext(world, by, at), world.companyId, { kind, topic, detail, contactId });
};

export const performSourceEvent: Perform<"source_event"> = async (
  world,
  { by, at, type, title, body, source, change },
) => {
  const facts = change ? { changes: [change] } : {};
  await recordEvent(memberContext(world, by, at), world.companyId, { type, title, body, source, facts });
};
