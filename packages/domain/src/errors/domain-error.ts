/** What a verb may answer instead of its result. The API turns each code into one status; the apps show `message`. */
export const DOMAIN_ERROR_CODES = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "precondition_failed",
  "limit",
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** `path` is dotted as in the request: `contact.email`, `rows.3.name`. */
export type FieldError = { path: string; message: string };

export type DomainErrorDetails = {
  /** A narrower, stable name for a case that a page handles specially, such as `link_expired`. */
  reason?: string;
  fields?: readonly FieldError[];
  /** The record as it is now, for a conflict. */
  current?: unknown;
  /** Seconds until another try makes sense, for a limit. */
  retryAfter?: number;
  /** Further members of the problem document. */
  extensions?: Readonly<Record<string, unknown>>;
};

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly details: DomainErrorDetails;

  constructor(code: DomainErrorCode, message: string, details: DomainErrorDetails = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}

/** `notFound("company")` – the same answer for an unknown id and for one of another company. */
export function notFound(noun: string): DomainError {
  return new DomainError("not_found", `There is no such ${noun}.`);
}

export function invalid(fields: readonly FieldError[]): DomainError {
  const [first] = fields;
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : "";
  const message = first ? `${first.path || "The request"}: ${first.message}${more}` : "The request is not valid.";
  return new DomainError("invalid", message, { fields });
}

export function unauthenticated(message = "Sign in first."): DomainError {
  return new DomainError("unauthenticated", message);
}

export function forbidden(message = "You may not do this.", reason?: string): DomainError {
  return new DomainError("forbidden", message, reason ? { reason } : {});
}

/** Someone else changed the record since it was read; `current` is what it is now. */
export function conflict(noun: string, current: unknown): DomainError {
  return new DomainError("conflict", `This ${noun} was changed meanwhile. Look at it again before saving.`, {
    current,
  });
}

/** The act does not fit the state of things, such as sharing what is archived. */
export function preconditionFailed(message: string, reason?: string): DomainError {
  return new DomainError("precondition_failed", message, reason ? { reason } : {});
}

export function limitReached(message: string, retryAfter?: number): DomainError {
  return new DomainError("limit", message, retryAfter === undefined ? {} : { retryAfter });
}
