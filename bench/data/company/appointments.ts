import type { Making } from "./company.ts";

/** A call; one of five was not answered. */
export function addCall(making: Making, at: number, isRecorded: boolean): void {
  const { random, emit, companyId, write, contacts, team, history } = making;
  const [contact, member] = [random.pick(contacts), random.pick(team)];
  const id = making.newId(at);
  const isConnected = random.chance(0.8);
  const direction = random.chance(0.6) ? "outbound" : "inbound";
  const seconds = isConnected ? random.between(40, 2400) : 0;
  const summary = isConnected ? write.body(1, 4) : "";
  if (isRecorded)
    emit("calls", {
      company_id: companyId,
      id,
      direction,
      started_at: new Date(at),
      seconds,
      connected: isConnected,
      summary: summary || null,
      contact_id: contact.id,
      member_id: member.id,
      created_at: new Date(at),
      updated_at: new Date(at),
    });
  const disposition = isConnected ? "connected" : "no_answer";
  history.tell({
    type: "call",
    at,
    title: contact.name,
    body: summary,
    facts: { direction, seconds, disposition, participants: [contact.name, member.name] },
    actor: { kind: "member", id: member.id, name: member.name },
    contactIds: [contact.id],
    object: "call",
    recordId: id,
  });
}

/** A meeting that was held, with who was there and what came of it. */
export function addHeldMeeting(making: Making, at: number, isRecorded: boolean): void {
  const { random, emit, companyId, write, contacts, team, history } = making;
  const [contact, member] = [random.pick(contacts), random.pick(team)];
  const id = making.newId(at);
  const title = write.title();
  const notes = write.body(2, 8);
  const kind = random.pick(["check_in", "business_review", "training", "demo", "negotiation"]);
  const seconds = random.between(1, 6) * 1800;
  if (isRecorded) {
    emit("meetings", {
      company_id: companyId,
      id,
      title,
      kind,
      status: "held",
      starts_at: new Date(at),
      ends_at: new Date(at + seconds * 1000),
      notes,
      organizer_member_id: member.id,
      created_at: new Date(at),
      updated_at: new Date(at),
    });
    const attendee = { company_id: companyId, meeting_id: id };
    emit("meeting_attendees", { ...attendee, id: making.newId(at), contact_id: contact.id, member_id: null });
    emit("meeting_attendees", { ...attendee, id: making.newId(at), contact_id: null, member_id: member.id });
  }
  history.tell({
    type: "meeting",
    at,
    title,
    body: notes,
    facts: { kind, status: "held", seconds, participants: [member.name, contact.name] },
    actor: { kind: "member", id: member.id, name: member.name },
    contactIds: [contact.id],
    object: "meeting",
    recordId: id,
  });
}

/** A note; one of fifty is for its author alone. */
export function addNote(making: Making, at: number, isRecorded: boolean): void {
  const { random, emit, companyId, write, contacts, team, history } = making;
  const member = random.pick(team);
  const contact = random.chance(0.5) ? random.pick(contacts) : null;
  const id = making.newId(at);
  const body = write.body(1, 5);
  const isPrivate = random.chance(0.02);
  if (isRecorded)
    emit("notes", {
      company_id: companyId,
      id,
      body,
      author_member_id: member.id,
      contact_id: contact?.id ?? null,
      is_private: isPrivate,
      created_at: new Date(at),
      updated_at: new Date(at),
    });
  history.tell({
    type: "note",
    at,
    title: member.name,
    body,
    ...(isPrivate && { privateTo: member.id }),
    actor: { kind: "member", id: member.id, name: member.name },
    contactIds: contact ? [contact.id] : [],
    object: "note",
    recordId: id,
  });
}
