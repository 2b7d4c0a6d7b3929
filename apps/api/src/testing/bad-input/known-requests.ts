import { approvalOf, completedToRate, deliverablesOf } from "./delivered-work.ts";
import { type Body, type Ids, PASSWORD, type Stage, type World } from "./input-stage.ts";
import { afterMove, stagesOf } from "./moves-and-stages.ts";
import { invitation, mailedCode, mailedLink, offeredChoice, tokenToViewAs } from "./sign-in-secrets.ts";

import { addAttachment, create } from "./valid-requests.ts";

export interface Known {
  stage: Stage;
  world: World;
  ids: Ids;
}

export interface Advice {
  /** Fields that the schema alone cannot know; `undefined` leaves one out. */
  body?: Body | ((known: Known) => Body | Promise<Body>);
  /** Requests that must have succeeded on the same address before. */
  before?: string[];
  /** Fields that prove who asks: a well-formed wrong one is refused without a word on which was wrong. */
  secrets?: string[];
}

const company = "/v1/companies/{companyId}";
/** A record of a source is taken in once: a second request finds it. */
const OF_NO_SOURCE = { source: undefined, externalId: undefined };
const openDeal = { closedOn: undefined, lostReason: undefined };
const objective = { assigneeContactId: undefined, manualPercent: undefined, attributeId: undefined };
const meeting = ({ world }: Known) => ({
  endsAt: "2026-11-20T10:30:00Z",
  attendees: [{ contactId: world.contactId }, { memberId: world.idOf("member") }, { email: "ivy@partner.example" }],
});

/** A link is made once: its ends are of this request alone. */
async function linkOfTwo({ stage, world }: Known): Promise<Body> {
  const { companyId } = world;
  const { id } = await create("/v1/companies/{companyId}/tickets", stage, world, { companyId });
  return {
    kind: "blocks",
    from: { object: "ticket", id: String(id) },
    to: { object: "objective", id: world.idOf("objective") },
  };
}

/** What a valid request needs beyond its schema, by the name of its route. */
export const ADVICE: Record<string, Advice> = {
  "POST /v1/auth/sign-in": {
    body: ({ stage }) => ({ email: stage.admin.email, password: PASSWORD }),
    secrets: ["password"],
  },
  "POST /v1/auth/password": { body: { currentPassword: PASSWORD, newPassword: PASSWORD } },
  "POST /v1/auth/accept-invitation": { body: invitation, secrets: ["token"] },
  "POST /v1/auth/first-admin": {
    body: async ({ stage }) => {
      await stage.api.db.updateTable("members").set({ role: "member" }).execute();
      return {};
    },
  },
  "POST /v1/portal/auth/peek": { body: mailedLink, secrets: ["token"] },
  "POST /v1/portal/auth/redeem": { body: mailedLink, secrets: ["token"] },
  "POST /v1/portal/auth/redeem #2": { body: mailedCode, secrets: ["request"] },
  "POST /v1/portal/auth/redeem #3": { body: offeredChoice, secrets: ["choice"] },
  "POST /v1/portal/auth/view-as": { body: tokenToViewAs, secrets: ["companyId", "token"] },
  "POST /v1/companies": { body: ({ world }) => ({ domain: `${world.unique()}.example` }) },
  [`PATCH ${company}`]: {
    body: ({ world }) => ({
      domain: `${world.unique()}.example`,
      parentCompanyId: undefined,
      partnerCompanyId: undefined,
      archived: false,
    }),
  },
  [`POST ${company}/deals`]: { body: openDeal },
  [`PATCH ${company}/deals/{dealId}`]: { body: openDeal },
  [`POST ${company}/deals/{dealId}/take-back`]: { body: afterMove },
  "PATCH /v1/settings/pipelines/{pipelineId}": { body: { archived: false } },
  "PUT /v1/settings/pipelines/{pipelineId}/order": { body: stagesOf },
  "PATCH /v1/settings/pipelines/{pipelineId}/stages/{stageId}": {
    body: { archived: false, moveDealsToStageId: undefined },
  },
  "DELETE /v1/settings/currency-rates/{currency}/{validFrom}": {
    before: ["PUT /v1/settings/currency-rates/{currency}/{validFrom}"],
  },
  [`POST ${company}/objectives`]: { body: objective },
  [`PATCH ${company}/objectives/{objectiveId}`]: { body: { ...objective, status: "in_progress" } },
  [`POST ${company}/objectives/{objectiveId}/progress`]: { body: { percent: undefined } },
  [`POST ${company}/links`]: { body: linkOfTwo },
  [`POST ${company}/meetings`]: { body: (known) => ({ ...meeting(known), ...OF_NO_SOURCE }) },
  [`PATCH ${company}/meetings/{meetingId}`]: { body: meeting },
  [`POST ${company}/emails`]: { body: { fromContactId: undefined, fromAddress: undefined, ...OF_NO_SOURCE } },
  [`POST ${company}/calls`]: { body: OF_NO_SOURCE },
  [`POST ${company}/emails/send`]: {
    body: async ({ stage, world }) => ({
      to: [{ contactId: world.contactId }],
      cc: [{ address: "ivy@partner.example" }],
      attachmentIds: [await addAttachment(stage, world)],
    }),
  },
  "POST /v1/segments": { body: { sort: "-last_activity" } },
  "PATCH /v1/segments/{segmentId}": { body: { sort: "name" } },
  [`POST ${company}/timeline/mutes`]: { body: { source: undefined } },
  [`PATCH ${company}/invoices/{invoiceId}`]: { body: { paidOn: undefined } },
  [`DELETE ${company}/contacts/{contactId}/left`]: { before: [`POST ${company}/contacts/{contactId}/left`] },
  [`POST ${company}/contacts/{contactId}/employments`]: {
    body: ({ stage }) => ({ companyId: stage.elsewhere.companyId, email: undefined }),
  },
  [`DELETE ${company}/contacts/{contactId}/portal-access`]: {
    before: [`PUT ${company}/contacts/{contactId}/portal-access`],
  },
  [`DELETE ${company}/objectives/{objectiveId}/share`]: { before: [`PUT ${company}/objectives/{objectiveId}/share`] },
  [`DELETE ${company}/services/{serviceId}/share`]: { before: [`PUT ${company}/services/{serviceId}/share`] },
  [`PUT ${company}/services/{serviceId}/deliverables/order`]: {
    before: [`POST ${company}/services/{serviceId}/deliverables`],
    body: deliverablesOf,
  },
  [`PUT ${company}/services/{serviceId}/deliverables/{deliverableId}/approval`]: {
    before: [`PUT ${company}/services/{serviceId}/share`],
    body: approvalOf,
  },
  "POST /v1/portal/deliverables/{deliverableId}/decision": { body: { decision: "sent_back" } },
  "PUT /v1/portal/services/{serviceId}/satisfaction": { body: completedToRate },
  "POST /v1/import-uploads/{uploadId}/imports": {
    body: { dryRun: true, steps: [{ file: "companies.csv", kind: "companies", mapping: { name: "name" } }] },
  },
  "POST /v1/bulk-acts": {
    body: ({ world }) => ({
      companyIds: [world.companyId],
      filter: undefined,
      change: { kind: "set_relationship", relationship: "customer" },
    }),
  },
  "POST /v1/import-mappings": { body: { kind: "companies", mapping: { name: "Account" } } },
  "PATCH /v1/workspace": { body: { timeZone: "Europe/Amsterdam", currency: "EUR", locale: "en-GB" } },
};
