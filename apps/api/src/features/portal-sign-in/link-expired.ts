import { DomainError } from "@tandem/domain/errors/domain-error";

/** Used or too old. The portal offers a fresh mail that leads to the same place. */
export const linkExpired = (destination = "/") =>
  new DomainError("precondition_failed", "This link was used or is too old. Ask for a fresh mail.", {
    reason: "link_expired",
    extensions: { destination },
  });
