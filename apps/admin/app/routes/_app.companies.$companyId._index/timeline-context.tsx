import { createContext, useContext } from "react";
import type { TimelineEvent } from "./timeline-event.ts";

/** What an opened entry can do to the list it stands in. */
export interface TimelineHandle {
  change(id: string, changes: Partial<TimelineEvent>): void;
  /** Takes an archived entry out of sight; false brings it back. */
  hide(id: string, isHidden: boolean): void;
}

export const TimelineContext = createContext<TimelineHandle>({ change: () => {}, hide: () => {} });
export const useTimeline = () => useContext(TimelineContext);
