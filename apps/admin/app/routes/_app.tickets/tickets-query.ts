/** What the tickets page is asked to show; the first is what it shows unasked. */
export const SHOWN = ["open", "us", "over", "all", "archived"] as const;
export type Shown = (typeof SHOWN)[number];

export const shownIn = (params: URLSearchParams): Shown => SHOWN.find((one) => one === params.get("show")) ?? "open";

export type TicketSort = "opened" | "-opened" | "last_message" | "-last_message";
const SORTS: TicketSort[] = ["opened", "-opened", "last_message", "-last_message"];

type Status = "open" | "pending" | "solved" | "closed";
type Priority = "low" | "normal" | "high" | "urgent";
const PRIORITIES: Priority[] = ["low", "normal", "high", "urgent"];

/** The filter and the order in the API's words; what an address says that is none of them is left out. */
export function ticketsAsked(params: URLSearchParams) {
  const text = (name: string) => params.get(name)?.trim() || undefined;
  return {
    ...filterOf(shownIn(params)),
    priority: PRIORITIES.find((one) => one === params.get("priority")),
    assignee: text("assignee"),
    q: text("q"),
    sort: SORTS.find((one) => one === params.get("sort")) ?? ("-opened" as const),
  };
}

function filterOf(show: Shown): { status?: Status[]; waitingFor?: "us"; archived?: "true" } {
  switch (show) {
    case "open":
      return { status: ["open", "pending"] };
    case "us":
      return { status: ["open", "pending"], waitingFor: "us" };
    case "over":
      return { status: ["solved", "closed"] };
    case "archived":
      return { archived: "true" };
    case "all":
      return {};
  }
}

/** The same page with another value in its address, from its beginning. */
export function withParam(params: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(params);
  next.delete("cursor");
  if (value === null) next.delete(name);
  else next.set(name, value);
  return `?${next}`;
}
