import { conflict } from "@tandem/domain/errors/domain-error";

/**
 * The change was made on `version`; somebody saved another one since. 409 with the record as it is now, so that the
 * page can merge. Read the record `for update` first, and raise its version in the same statement as the change.
 */
export function assertVersion(noun: string, version: number, current: { version: number }): void {
  if (current.version !== version) throw conflict(noun, current);
}
