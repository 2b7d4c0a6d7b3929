import { attributes } from "./features/attributes/member.routes.ts";
import { bulkActs } from "./features/bulk-acts/member.routes.ts";
import { calls } from "./features/calls/member.routes.ts";
import { commerce } from "./features/commerce/member.routes.ts";
import { communications } from "./features/communications/member.routes.ts";
import { companies } from "./features/companies/member.routes.ts";
import { companyScreens } from "./features/companies/screen.routes.ts";
import { contacts } from "./features/contacts/member.routes.ts";
import { contactScreens } from "./features/contacts/screen.routes.ts";
import { currencyRates } from "./features/currency-rates/member.routes.ts";
import { dealBoard } from "./features/deals/board.routes.ts";
import { deals } from "./features/deals/member.routes.ts";
import { emails } from "./features/emails/member.routes.ts";
import { dataExports } from "./features/exports/member.routes.ts";
import { files } from "./features/files/member.routes.ts";
import { importMappings } from "./features/imports/mapping.routes.ts";
import { imports } from "./features/imports/member.routes.ts";
import { importUndo } from "./features/imports/undo.routes.ts";
import { importUploads } from "./features/imports/upload.routes.ts";
import { links } from "./features/links/member.routes.ts";
import { lists } from "./features/lists/member.routes.ts";
import { devMail } from "./features/mail/dev-mail.ts";
import { meetings } from "./features/meetings/member.routes.ts";
import { memberSession } from "./features/member-sign-in/member.routes.ts";
import { memberSignIn } from "./features/member-sign-in/public.routes.ts";
import { members } from "./features/members/member.routes.ts";
import { notes } from "./features/notes/member.routes.ts";
import { objectiveMails } from "./features/objective-news/public.routes.ts";
import { objectives } from "./features/objectives/member.routes.ts";
import { portalObjectives } from "./features/objectives/portal.routes.ts";
import { pictures } from "./features/pictures/member.routes.ts";
import { pipelines } from "./features/pipelines/member.routes.ts";
import { portalAccess } from "./features/portal-access/member.routes.ts";
import { portalHome } from "./features/portal-home/portal.routes.ts";
import { portalSession } from "./features/portal-sign-in/portal-session.routes.ts";
import { portalSignIn } from "./features/portal-sign-in/public.routes.ts";
import { searchScreen } from "./features/search/screen.routes.ts";
import { segments } from "./features/segments/member.routes.ts";
import { services as serviceRoutes } from "./features/services/member.routes.ts";
import { portalServices } from "./features/services/portal.routes.ts";
import { sharing } from "./features/sharing/member.routes.ts";
import { signals } from "./features/signals/member.routes.ts";
import { docs } from "./features/system/docs.ts";
import { metricsPage } from "./features/system/metrics.ts";
import { system } from "./features/system/system.routes.ts";
import { tags } from "./features/tags/member.routes.ts";
import { tasks } from "./features/tasks/member.routes.ts";
import { tickets } from "./features/tickets/member.routes.ts";
import { portalTickets } from "./features/tickets/portal.routes.ts";
import { timeline } from "./features/timeline/member.routes.ts";
import { timelineMutes } from "./features/timeline/mutes.routes.ts";
import { timelineScreen } from "./features/timeline/screen.routes.ts";
import { viewAs } from "./features/view-as/member.routes.ts";
import { viewAsEntry } from "./features/view-as/public.routes.ts";
import { workspace } from "./features/workspace/member.routes.ts";
import { branding } from "./features/workspace/public.routes.ts";
import type { GateEnv, Services } from "./http/context.ts";
import { declaredRoutes } from "./http/declared-routes.ts";
import { gate } from "./http/gate.ts";
import { memberRoutes } from "./http/member-routes.ts";
import { createRequestMetrics } from "./http/metrics.ts";
import { portalRoutes } from "./http/portal-routes.ts";
import { answerNothingThere, answerProblem, identify, observe, secure } from "./http/root.ts";
import { createRouter } from "./http/router.ts";

/** What our own people may call. */
const memberApi = memberRoutes()
  .route("/v1", searchScreen)
  .route("/v1", timelineScreen)
  .route("/v1", timelineMutes)
  .route("/v1", timeline)
  .route("/v1", tasks)
  .route("/v1", signals)
  .route("/v1", notes)
  .route("/v1", meetings)
  .route("/v1", emails)
  .route("/v1", communications)
  .route("/v1", deals)
  .route("/v1", dealBoard)
  .route("/v1", pipelines)
  .route("/v1", currencyRates)
  .route("/v1", commerce)
  .route("/v1", attributes)
  .route("/v1", files)
  .route("/v1", pictures)
  .route("/v1", links)
  .route("/v1", calls)
  .route("/v1", memberSignIn)
  .route("/v1", memberSession)
  .route("/v1", members)
  .route("/v1", portalAccess)
  .route("/v1", viewAs)
  .route("/v1", tickets)
  .route("/v1", companyScreens)
  .route("/v1", companies)
  .route("/v1", objectives)
  .route("/v1", serviceRoutes)
  .route("/v1", sharing)
  .route("/v1", contactScreens)
  .route("/v1", contacts)
  .route("/v1", tags)
  .route("/v1", segments)
  .route("/v1", lists)
  .route("/v1", bulkActs)
  .route("/v1", workspace)
  .route("/v1", imports)
  .route("/v1", importUploads)
  .route("/v1", importMappings)
  .route("/v1", importUndo)
  .route("/v1", dataExports);
export type MemberApi = typeof memberApi;

/** What a customer may call. */
const portalApi = portalRoutes()
  .route("/v1/portal", portalSignIn)
  .route("/v1/portal", portalSession)
  .route("/v1/portal", branding)
  .route("/v1/portal", viewAsEntry)
  .route("/v1/portal", objectiveMails)
  .route("/v1/portal", portalHome)
  .route("/v1/portal", portalObjectives)
  .route("/v1/portal", portalServices)
  .route("/v1/portal", portalTickets);
export type PortalApi = typeof portalApi;

export function createApp(services: Services) {
  const app = createRouter<GateEnv>();
  const declared = declaredRoutes(() => app);
  const metrics = createRequestMetrics();

  app.onError(answerProblem);
  app.notFound(answerNothingThere(declared));
  app.use(identify(services), secure(), observe(declared, metrics));
  app.use("/healthz", gate(declared)).use("/readyz", gate(declared)).use("/v1/*", gate(declared));

  app.route("/", system);
  app.route(
    "/",
    docs(() => app),
  );
  app.route("/", metricsPage(metrics));
  app.route("/dev/mail", devMail());
  app.route("/", portalApi);
  app.route("/", memberApi);
  return app;
}
