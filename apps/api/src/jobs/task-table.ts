import type { TaskName, Tasks } from "@tandem/db/jobs/tasks";
import { mailObjectiveCompleted, tellObjectiveCompleted } from "../features/attributes/mail-objective-completed.ts";
import { deliverEmail } from "../features/emails/deliver-email.ts";
import { inviteAttendees } from "../features/meetings/send-invitations.ts";
import { sendInvitation } from "../features/member-sign-in/send-invitation.ts";
import { mailMention } from "../features/notes/mail-mention.ts";
import { mailObjectiveNews } from "../features/objective-news/mail-objective-news.ts";
import { mailCommentMention } from "../features/objectives/mail-comment-mention.ts";
import { mailPortalComment, notifyMembers } from "../features/objectives/notify-members.ts";
import { inviteContact } from "../features/portal-access/invite-contact.ts";
import { sendSignInLink } from "../features/portal-sign-in/send-sign-in-link.ts";
import { mailApprovalRequest } from "../features/services/mail-approval-request.ts";
import { mailCustomerAnswer } from "../features/services/notify-service-keepers.ts";
import { mailSharedObjective } from "../features/sharing/mail-shared-objective.ts";
import { mailSharedObjectives } from "../features/sharing/mail-shared-objectives.ts";
import { mailTicketAnswer, mailTicketKeeper } from "../features/tickets/mail-ticket.ts";
import { cleanExpired } from "./clean-expired.ts";
import type { JobContext } from "./context.ts";
import { heavyTasks } from "./heavy-tasks.ts";
import { refreshFigures } from "./refresh-figures.ts";

type TaskTable = { [Name in TaskName]: (ctx: JobContext, payload: Tasks[Name]) => Promise<void> };

/** The worker's table of contents: every job and the verb that does it. */
export const taskTable: TaskTable = {
  "send-sign-in-link": sendSignInLink,
  "invite-member": sendInvitation,
  "invite-contact": inviteContact,
  "mail-shared-objective": mailSharedObjective,
  "mail-shared-objectives": mailSharedObjectives,
  "refresh-company-figures": refreshFigures,
  "notify-members": notifyMembers,
  "mail-portal-comment": mailPortalComment,
  "mail-customer-answer": mailCustomerAnswer,
  "mail-mention": mailMention,
  "mail-comment-mention": mailCommentMention,
  "mail-objective-news": mailObjectiveNews,
  "tell-objective-completed": tellObjectiveCompleted,
  "mail-objective-completed": mailObjectiveCompleted,
  "mail-approval-request": mailApprovalRequest,
  "mail-ticket-keeper": mailTicketKeeper,
  "mail-ticket-answer": mailTicketAnswer,
  "deliver-email": deliverEmail,
  "invite-attendees": inviteAttendees,
  ...heavyTasks,
  "clean-expired": cleanExpired,
};

/** What the clock starts, in UTC. */
export const timetable: { task: TaskName; match: string }[] = [{ task: "clean-expired", match: "17 * * * *" }];
