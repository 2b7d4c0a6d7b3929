import { ServiceState } from "@tandem/ui/customer/service-state";
import { Tag } from "@tandem/ui/primitives/tag";
import type { SharedService } from "./api-types.ts";
import { words } from "./messages/en.ts";

type Deliverables = SharedService["deliverables"];

/** What the customer holds. */
export const isDelivered = ({ status }: Deliverables[number]): boolean =>
  status === "delivered" || status === "approved";

export const deliveredOf = (deliverables: Deliverables): number => deliverables.filter(isDelivered).length;

/** How a service stands; one that rests has no colour. */
export function ServiceStateOf({ health, look }: { health: SharedService["health"]; look?: "plain" | "pill" }) {
  return health === "paused" ? <Tag>{words.services.paused}</Tag> : <ServiceState state={health} look={look} />;
}
