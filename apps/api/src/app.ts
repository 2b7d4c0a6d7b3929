import { members } from "./features/members/member.routes.ts";
import { docs } from "./features/system/docs.ts";
import { metricsPage } from "./features/system/metrics.ts";
import { system } from "./features/system/system.routes.ts";
import type { GateEnv, Services } from "./http/context.ts";
import { declaredRoutes } from "./http/declared-routes.ts";
import { gate } from "./http/gate.ts";
import { memberRoutes } from "./http/member-routes.ts";
import { createRequestMetrics } from "./http/metrics.ts";
import { portalRoutes } from "./http/portal-routes.ts";
import { answerNothingThere, answerProblem, identify, observe, secure } from "./http/root.ts";
import { createRouter } from "./http/router.ts";

/** What our own people may call. */
const memberApi = memberRoutes().route("/v1", members);
export type MemberApi = typeof memberApi;

/** What a customer may call. */
const portalApi = portalRoutes();
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
  app.route("/", portalApi);
  app.route("/", memberApi);
  return app;
}
