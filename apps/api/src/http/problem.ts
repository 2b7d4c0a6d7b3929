import { DomainError, type DomainErrorCode, type FieldError } from "@tandem/domain/errors/domain-error";
import { HTTPException } from "hono/http-exception";
import { problemOfPostgres } from "./postgres-problem.ts";
import type { Problem } from "./problem-schema.ts";

/** What went wrong with the request as such, before any feature saw it. */
export type HttpErrorCode =
  | "malformed"
  | "no_route"
  | "method_not_allowed"
  | "too_large"
  | "unsupported_media_type"
  | "unavailable"
  | "internal";
export type ProblemCode = DomainErrorCode | HttpErrorCode;

const STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  no_route: 404,
  method_not_allowed: 405,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  limit: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

const TITLE: Record<ProblemCode, string> = {
  malformed: "The request cannot be read",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  not_found: "Not found",
  no_route: "No such address",
  method_not_allowed: "This address does not take that method",
  conflict: "Changed meanwhile",
  precondition_failed: "Not possible now",
  too_large: "Too large",
  unsupported_media_type: "Wrong kind of content",
  invalid: "Some fields are not right",
  limit: "Too many tries",
  internal: "Something went wrong on our side",
  unavailable: "Not available right now",
};

/** A refusal by the door itself. Features throw DomainError. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly headers: Record<string, string>;
  readonly fields: FieldError[] | undefined;

  constructor(
    code: HttpErrorCode,
    message: string,
    { headers = {}, fields }: { headers?: Record<string, string>; fields?: FieldError[] } = {},
  ) {
    super(message);
    this.name = "HttpError";
    this.code = code;
    this.headers = headers;
    this.fields = fields;
  }
}

export interface ProblemAnswer {
  problem: Problem;
  headers: Record<string, string>;
}

/** The one translation from what was thrown to what is answered. */
export function toProblem(error: unknown, requestId: string): ProblemAnswer {
  if (error instanceof DomainError) return ofDomain(error, requestId);
  if (error instanceof HttpError) return ofHttp(error, requestId);
  if (error instanceof HTTPException) return ofHono(error, requestId);
  const refused = problemOfPostgres(error);
  if (refused instanceof DomainError) return ofDomain(refused, requestId);
  if (refused) return answer(refused.code, refused.message, requestId);
  return answer("internal", `Try again; if it happens again, tell us this number: ${requestId}.`, requestId);
}

function ofDomain({ code, message, details }: DomainError, requestId: string): ProblemAnswer {
  const headers: Record<string, string> = details.retryAfter ? { "Retry-After": String(details.retryAfter) } : {};
  const members = {
    ...details.extensions,
    ...(details.fields && { fields: [...details.fields] }),
    ...(details.current !== undefined && { current: details.current }),
  };
  return answer(code, message, requestId, { reason: details.reason, headers, members });
}

function ofHttp({ code, message, headers, fields }: HttpError, requestId: string): ProblemAnswer {
  return answer(code, message, requestId, { headers, members: fields && { fields } });
}

function ofHono(error: HTTPException, requestId: string): ProblemAnswer {
  const ofBody = (code: HttpErrorCode, message: string) =>
    ofHttp(new HttpError(code, message, { fields: [{ path: "body", message }] }), requestId);
  if (error.status === 413) return ofBody("too_large", "The body is larger than this address takes.");
  if (error.status === 415) return ofBody("unsupported_media_type", "Send the content type this address takes.");
  return ofBody("malformed", error.message || "The request cannot be read.");
}

function answer(
  code: ProblemCode,
  detail: string,
  requestId: string,
  more: { reason?: string; headers?: Record<string, string>; members?: Record<string, unknown> } = {},
): ProblemAnswer {
  const type = `https://tandem.example/problems/${more.reason ?? code}`;
  const problem = { type, title: TITLE[code], status: STATUS[code], detail, requestId, ...more.members };
  return { problem, headers: more.headers ?? {} };
}
