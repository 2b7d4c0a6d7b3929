import { conflict, DomainError, forbidden, invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";

interface PostgresError extends Error {
  code: string;
  severity: string;
  detail?: string;
  column?: string;
  table?: string;
  constraint?: string;
}

/** A refusal that PostgreSQL made, by SQLSTATE; null for anything that is not one a client can do something about. */
export function problemOfPostgres(error: unknown): DomainError | { code: "unavailable"; message: string } | null {
  if (!isPostgresError(error)) return null;
  switch (error.code) {
    case "22021": // invalid byte sequence, NUL
    case "22P05": // untranslatable character
      return invalid([{ path: "body", message: "contains characters that cannot be stored" }]);
    case "22P02": // invalid text representation
    case "22007": // invalid datetime format
      return invalid([{ path: fieldOf(error), message: "has the wrong form" }]);
    case "22003": // numeric value out of range
    case "22008": // datetime field overflow
    case "22009": // time zone displacement out of range
      return invalid([{ path: fieldOf(error), message: "is out of range" }]);
    case "22001": // string data right truncation
      return invalid([{ path: fieldOf(error), message: "is too long" }]);
    case "23502": // not null violation
      return invalid([{ path: fieldOf(error), message: "is required" }]);
    case "23514": // check violation
      return invalid([{ path: fieldOf(error), message: "is not allowed" }]);
    case "23503": // foreign key violation
      return invalid([{ path: fieldOf(error), message: "names a record that does not exist, or is still used" }]);
    case "23505": // unique violation
      return new DomainError("conflict", "There is one like this already.", {
        reason: "already_exists",
        fields: [{ path: fieldOf(error), message: "is taken" }],
      });
    case "25006": // read only transaction
      return forbidden("You are viewing as a customer: nothing can be changed.", "view_as_read_only");
    case "42501": // insufficient privilege: a policy or a grant of the portal
      return forbidden();
    case "40001": // serialization failure
    case "40P01": // deadlock
      return conflict("record", undefined);
    case "55P03": // lock not available
      return preconditionFailed("Someone else is changing this right now. Try again.");
  }
  if (/^(08|53|57P)/.test(error.code))
    return { code: "unavailable", message: "The database cannot answer right now. Try again in a moment." };
  return null;
}

function isPostgresError(error: unknown): error is PostgresError {
  return error instanceof Error && "severity" in error && "code" in error && /^[0-9A-Z]{5}$/.test(String(error.code));
}

/** The column PostgreSQL names, else the last one of the key in its detail, else the one in the constraint's name. */
function fieldOf({ column, detail, constraint, table }: PostgresError): string {
  const key = detail
    ?.match(/^Key \(([^)]*)\)/)?.[1]
    ?.split(", ")
    .at(-1);
  const named = constraint
    ?.replace(/\d+$/, "")
    .replace(`${table}_`, "")
    .replace(/_(check|key|fkey|idx)$/, "");
  const name = column ?? key ?? named ?? "body";
  return name.replace(/^lower\((\w+).*$/, "$1").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
