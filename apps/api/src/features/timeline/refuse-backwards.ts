import { invalid } from "@tandem/domain/errors/domain-error";

/** A day and an instant are compared by their days: that an instant lies within the day is no mistake. */
export function refuseBackwards({ from, to }: { from?: string; to?: string }): void {
  if (!from || !to) return;
  const isBackwards =
    from.length > 10 && to.length > 10 ? Date.parse(from) > Date.parse(to) : from.slice(0, 10) > to.slice(0, 10);
  if (isBackwards) throw invalid([{ path: "to", message: "Must not be before from" }]);
}
