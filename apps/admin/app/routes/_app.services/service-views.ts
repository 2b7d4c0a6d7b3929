import * as words from "~/messages/en.ts";

const RUNNING = ["planned", "active", "paused"] as const;
const FINISHED = ["completed", "cancelled"] as const;

type Health = keyof typeof words.service.health;
type Status = keyof typeof words.service.statuses;
type Kind = keyof typeof words.service.kinds;
type Sort = "state" | "name";

/** What the address says, as the API takes it: running services unless told otherwise, the late first. */
export function serviceFilters(params: URLSearchParams) {
  const given = <T extends string>(name: string) => (params.get(name) || undefined) as T | undefined;
  const show = given<string>("show");
  const health = params.getAll("health").filter(Boolean) as Health[];
  const status = given<Status>("status");
  const statuses = status ? [status] : show === "finished" ? FINISHED : show ? undefined : RUNNING;
  const kind = given<Kind>("kind");
  const q = given<string>("q");
  const owner = given<string>("owner");
  return {
    ...(statuses && { status: [...statuses] }),
    ...(health.length > 0 && { health }),
    ...(kind && { kind }),
    ...(q && { q }),
    ...(owner && { owner }),
    ...(show === "archived" && { archived: "true" as const }),
    sort: given<Sort>("sort") ?? "state",
  };
}

/** Ready-made filters; each keeps the order the person chose. */
export function serviceViews(params: URLSearchParams) {
  const said = words.service.views;
  const view = (label: string, filter: string, isCurrent: boolean) => {
    const next = new URLSearchParams(filter);
    const sort = params.get("sort");
    if (sort) next.set("sort", sort);
    return { label, href: next.size > 0 ? `/services?${next}` : "/services", current: isCurrent };
  };
  const show = params.get("show");
  const isTrouble = params.getAll("health").join() === "late,at_risk";
  const isMine = params.get("owner") === "me";
  return [
    view(said.running, "", !show && !isTrouble && !isMine),
    view(said.trouble, "health=late&health=at_risk", !show && isTrouble),
    view(said.mine, "owner=me", !show && isMine && !isTrouble),
    view(said.finished, "show=finished", show === "finished"),
    view(said.archived, "show=archived", show === "archived"),
  ];
}
