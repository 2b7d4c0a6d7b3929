import type { Act, Verb } from "../plan/act.ts";
import type { ActOf, CompanyWorld, Perform } from "./company-world.ts";
import * as commerce from "./perform-commerce.ts";
import * as talk from "./perform-conversations.ts";
import * as objectives from "./perform-objectives.ts";
import * as people from "./perform-people.ts";
import { isPortalComment, performPortalComment, performVisit } from "./perform-portal.ts";
import * as services from "./perform-services.ts";
import * as sources from "./perform-sources.ts";
import * as tickets from "./perform-tickets.ts";

/** Every act and what writes it. */
const PERFORM: { [V in Verb]: Perform<V> } = {
  create_company: people.performCreateCompany,
  add_contact: people.performAddContact,
  change_title: people.performChangeTitle,
  move_stage: people.performMoveStage,
  leave: people.performLeave,
  give_access: people.performGiveAccess,
  visit: performVisit,
  email: talk.performEmail,
  call: talk.performCall,
  meeting: talk.performMeeting,
  cancel_meeting: talk.performCancelMeeting,
  note: talk.performNote,
  create_task: talk.performCreateTask,
  finish_task: talk.performFinishTask,
  signal: talk.performSignal,
  source_event: talk.performSourceEvent,
  create_deal: commerce.performCreateDeal,
  move_deal: commerce.performMoveDeal,
  send_quote: commerce.performSendQuote,
  answer_quote: commerce.performAnswerQuote,
  place_order: commerce.performPlaceOrder,
  fulfil_order: commerce.performFulfilOrder,
  subscribe: commerce.performSubscribe,
  invoice: commerce.performInvoice,
  pay_invoice: commerce.performPayInvoice,
  open_ticket: tickets.performOpenTicket,
  reply: tickets.performReply,
  ticket_status: tickets.performTicketStatus,
  escalate: tickets.performEscalate,
  rate_ticket: sources.performRateTicket,
  create_objective: objectives.performCreateObjective,
  share_objective: objectives.performShareObjective,
  progress: objectives.performProgress,
  reach_milestone: objectives.performReachMilestone,
  comment: objectives.performMemberComment,
  objective_status: objectives.performObjectiveStatus,
  rate_objective: objectives.performRateObjective,
  create_service: services.performCreateService,
  share_service: services.performShareService,
  deliverable: services.performDeliverable,
  decide: services.performDecide,
  finish_service: services.performFinishService,
  link: sources.performLink,
  usage: sources.performUsage,
  health_band: sources.performHealthBand,
  alert: sources.performAlert,
};

export function performAct<V extends Verb>(world: CompanyWorld, act: ActOf<V> & { verb: V }): Promise<void> {
  return PERFORM[act.verb](world, act);
}

/** A refusal names the act, so that a plan that breaks a rule of the product is found at once. */
export async function performOrExplain(world: CompanyWorld, act: Act): Promise<void> {
  try {
    await (isPortalComment(act) ? performPortalComment(world, act) : performAct(world, act));
  } catch (error) {
    const who = "member" in act.by ? act.by.member : act.by.contact;
    const day = act.at.toISOString().slice(0, 10);
    throw new Error(`Sample data: ${world.company.key}, ${act.verb} by ${who} on ${day} was refused`, { cause: error });
  }
}
