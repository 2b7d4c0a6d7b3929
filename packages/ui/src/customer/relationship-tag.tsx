import { useMessages } from "../messages/messages-context.tsx";
import { Tag } from "../primitives/tag.tsx";

export type Relationship = "prospect" | "customer" | "former" | "partner";

export function RelationshipTag({ relationship }: { relationship: Relationship }) {
  return (
    <Tag tone={relationship === "customer" ? "accent" : "neutral"}>{useMessages().relationship[relationship]}</Tag>
  );
}
