import type { MemberApi } from "./call-api.ts";

export interface Titled {
  id: string;
  title: string;
}

/** An objective with figures, days and milestones; internal until it is shared. */
export function mintObjective(api: MemberApi, companyId: string, title: string): Promise<Titled> {
  return api("POST", `/companies/${companyId}/objectives`, {
    title,
    description: "Both sides look at the same figure.",
    baseline: "40",
    current: "34",
    target: "20",
    unit: "hours",
    startOn: "2026-01-05",
    dueOn: "2030-06-30",
    health: 4,
    riskNote: "Their new plant may slip",
    risk: "medium",
    milestones: [{ title: "Scanners in the first hall" }, { title: "Night shift trained" }],
  });
}

export const shareObjective = (api: MemberApi, companyId: string, objectiveId: string): Promise<unknown> =>
  api("PUT", `/companies/${companyId}/objectives/${objectiveId}/share`, { contactIds: null, notify: false });

export async function mintSharedObjective(api: MemberApi, companyId: string, title: string): Promise<Titled> {
  const objective = await mintObjective(api, companyId, title);
  await shareObjective(api, companyId, objective.id);
  return objective;
}

/** An engagement the customer can follow, with two deliverables. */
export async function mintSharedService(api: MemberApi, companyId: string, name: string): Promise<{ id: string }> {
  const services = `/companies/${companyId}/services`;
  const service = await api<{ id: string }>("POST", services, { name, kind: "implementation", status: "active" });
  const deliverables = `${services}/${service.id}/deliverables`;
  await api("POST", deliverables, { title: "Rollout plan", status: "delivered" });
  await api("POST", deliverables, { title: "Training of both shifts", dueOn: "2030-03-01" });
  await api("PUT", `${services}/${service.id}/share`, { contactIds: null });
  return service;
}

type Said = { subject: string; publicReply: string; internalNote: string };

/** A ticket of the contact with an answer they may read, and a note they may not. */
export async function mintTicket(
  api: MemberApi,
  companyId: string,
  requesterContactId: string,
  said: Said,
): Promise<{ id: string; number: number }> {
  const tickets = `/companies/${companyId}/tickets`;
  const body = "The labels come out blank since this morning.";
  const ticket = await api<{ id: string; number: number }>("POST", tickets, {
    subject: said.subject,
    body,
    priority: "high",
    requesterContactId,
  });
  const messages = `${tickets}/${ticket.id}/messages`;
  await api("POST", messages, { body: said.internalNote, visibility: "internal" });
  await api("POST", messages, { body: said.publicReply, visibility: "public" });
  return ticket;
}
