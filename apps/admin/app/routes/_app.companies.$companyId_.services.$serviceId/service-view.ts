import type { loader } from "./route.tsx";

export type ServicePageData = Awaited<ReturnType<typeof loader>>;
export type ServiceView = ServicePageData["service"];
export type DeliverableView = ServiceView["deliverables"][number];
