import { type Body, type Ids, PASSWORD, type Stage, type World } from "./input-stage.ts";
import { afterMove, stagesOf } from "./moves-and-stages.ts";
import { invitation, mailedCode, mailedLink, offeredChoice, tokenToViewAs } from "./sign-in-secrets.ts";

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
const openDeal = { closedOn: undefined, lostReason: undefined };
const objective = { assigneeContactId: undefined, manualPercent: undefined };
const meeting = ({ world }: Known) => ({
  endsAt: "2026-11-20T10:30:00Z",
  attendees: [{ contactId: world.contactId }, { memberId: world.idOf("member") }, { email: "ivy@partner.example" }],
});

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
  [`POST ${company}/meetings`]: { body: meeting },
  [`PATCH ${company}/meetings/{meetingId}`]: { body: meeting },
  [`POST ${company}/emails`]: { body: { fromContactId: undefined, fromAddress: undefined } },
  [`POST ${company}/emails/send`]: {
    body: ({ world }) => ({
      to: [{ contactId: world.contactId }],
      cc: [{ address: "ivy@partner.example" }],
    }),
  },
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
  "POST /v1/import-uploads/{uploadId}/imports": {
    body: { dryRun: true, steps: [{ file: "companies.csv", kind: "companies", mapping: { name: "name" } }] },
  },
  "POST /v1/import-mappings": { body: { kind: "companies", mapping: { name: "Account" } } },
  "PATCH /v1/workspace": { body: { timeZone: "Europe/Amsterdam", currency: "EUR", locale: "en-GB" } },
};
