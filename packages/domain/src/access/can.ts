import type { Actor, MemberRole } from "./actor.ts";

const EVERYONE = ["admin", "member", "viewer"] as const;
const WRITERS = ["admin", "member"] as const;
const ADMINS = ["admin"] as const;

/** Who may do what: every action a member route declares, and the roles that have it. Print it to see all permissions. */
export const PERMISSIONS = {
  "self.manage": EVERYONE,
  "member.read": EVERYONE,
  "member.manage": ADMINS,
  "company.read": EVERYONE,
  "company.write": WRITERS,
  "contact.read": EVERYONE,
  "contact.write": WRITERS,
  "deal.read": EVERYONE,
  "deal.write": WRITERS,
  "commerce.read": EVERYONE,
  "commerce.write": WRITERS,
  "ticket.read": EVERYONE,
  "ticket.write": WRITERS,
  "call.read": EVERYONE,
  "call.write": WRITERS,
  "email.read": EVERYONE,
  "email.write": WRITERS,
  "meeting.read": EVERYONE,
  "meeting.write": WRITERS,
  "service.read": EVERYONE,
  "service.write": WRITERS,
  "note.read": EVERYONE,
  "note.write": WRITERS,
  "signal.read": EVERYONE,
  "signal.write": WRITERS,
  "objective.read": EVERYONE,
  "objective.write": WRITERS,
  "objective.share": WRITERS,
  "task.read": EVERYONE,
  "task.write": WRITERS,
  "alert.read": EVERYONE,
  "alert.write": WRITERS,
  "file.read": EVERYONE,
  "file.write": WRITERS,
  "link.write": WRITERS,
  "timeline.read": EVERYONE,
  "timeline.write": WRITERS,
  "timeline.mute": EVERYONE,
  "health.read": EVERYONE,
  "health.override": WRITERS,
  "segment.read": EVERYONE,
  "segment.write": WRITERS,
  "tag.read": EVERYONE,
  "tag.write": WRITERS,
  "search.use": EVERYONE,
  "portal_access.read": EVERYONE,
  "portal_access.manage": WRITERS,
  "view_as.use": WRITERS,
  "import.run": WRITERS,
  "export.run": WRITERS,
  "settings.read": EVERYONE,
  "settings.write": ADMINS,
  "audit.read": ADMINS,
} as const satisfies Record<string, readonly MemberRole[]>;

export type Action = keyof typeof PERMISSIONS;

/** Whether the actor's role has the action. Jobs act with the product's own authority; contacts never have a member's action. */
export function can(actor: Actor, action: Action): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "contact":
      return false;
    case "member":
      return (PERMISSIONS[action] as readonly MemberRole[]).includes(actor.role);
  }
}
