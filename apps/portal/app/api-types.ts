import type { PortalClient } from "./api.server.ts";

type Body<Call extends (...args: never[]) => Promise<{ json(): Promise<unknown> }>> = Awaited<
  ReturnType<Awaited<ReturnType<Call>>["json"]>
>;
type Portal = PortalClient["v1"]["portal"];

/** What the API answers, as the pages hold it. */
export type Home = Body<Portal["home"]["$get"]>;
export type SharedObjective = Home["objectives"][number];
export type SharedService = Home["services"][number];
export type Ticket = Home["waitingTickets"][number];
export type Person = Home["team"][number];
