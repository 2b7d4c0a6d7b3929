import { createContext, type ReactNode, useContext } from "react";
import type { Reader } from "../format/instants.ts";

const ReaderContext = createContext<Reader>({ locale: "en-GB", timeZone: "UTC", now: "2026-01-01T00:00:00Z" });

/** Locale, zone and the moment of the page, once per app: dates and money below read them unless told otherwise. */
export function ReaderProvider({ locale, timeZone, now, children }: Reader & { children: ReactNode }) {
  return <ReaderContext.Provider value={{ locale, timeZone, now }}>{children}</ReaderContext.Provider>;
}

export function useReader(own: Partial<Reader> = {}): Reader {
  const reader = useContext(ReaderContext);
  return {
    locale: own.locale ?? reader.locale,
    timeZone: own.timeZone ?? reader.timeZone,
    now: own.now ?? reader.now,
  };
}
