import { ApiProblem, unwrap } from "@tandem/api/client";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { BOOK_FIELDS } from "@tandem/domain/companies/book-fields";
import { conditionsOf } from "@tandem/domain/companies/book-where";
import type { MemberClient } from "~/api.server.ts";

/** More than these are named by nobody; the filter holds all the same. */
const MOST = 20;

/** The companies that conditions of a filter name, so that its chips can say who is meant; one that is gone is left out. */
export async function nameCompanies(api: MemberClient, where: BookWhere): Promise<{ id: string; name: string }[]> {
  const ids = conditionsOf(where).flatMap((condition) =>
    BOOK_FIELDS[condition.field] === "company" && "value" in condition ? (condition.value as string[]) : [],
  );
  const named = [...new Set(ids)].slice(0, MOST).map(async (companyId) => {
    const answer = await api.v1.companies[":companyId"].$get({ param: { companyId } });
    const { id, name } = await unwrap(answer);
    return { id, name };
  });
  const settled = await Promise.allSettled(named);
  return settled.flatMap((one) => {
    if (one.status === "fulfilled") return [one.value];
    if (one.reason instanceof ApiProblem && one.reason.status === 404) return [];
    throw one.reason;
  });
}
