export type MembershipKind = "tag" | "list";

/** The page of a company's tags and lists; forms of the header post to it, and work there without scripts. */
export const membershipsHref = (companyId: string): string => `/companies/${companyId}/memberships`;

/** As long as the API takes a name. */
export const LONGEST_NAME: Record<MembershipKind, number> = { tag: 60, list: 120 };
