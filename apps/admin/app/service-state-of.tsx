import { ServiceState } from "@tandem/ui/customer/service-state";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";

/** How a service stands; one that rests has no colour. */
export function ServiceStateOf({ health }: { health: "on_track" | "at_risk" | "late" | "completed" | "paused" }) {
  return health === "paused" ? <Tag>{words.services.paused}</Tag> : <ServiceState state={health} />;
}
