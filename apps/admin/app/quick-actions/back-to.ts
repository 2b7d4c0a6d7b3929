import { ownPath } from "~/own-path.ts";

/** Where one came from, if the address says so; else the company. Never another site. */
export function backTo(asked: string | null, companyId: string): string {
  const path = asked ? ownPath(asked) : "/";
  return path === "/" ? `/companies/${companyId}` : path;
}
