import { z } from "zod";

/** A calendar day of the years 1 to 9999, `YYYY-MM-DD`. */
export const Day = z.iso
  .date({ error: "Not a day such as 2026-11-21", abort: true })
  .refine((day) => day >= "0001-01-01", "Not a day such as 2026-11-21");

/** An instant as answered: ISO 8601 with `Z` or an offset, up to microseconds; text on both sides of the wire. */
export const Timestamp = z.iso.datetime({ offset: true });

/** An instant as taken: with `Z` or an offset, of the years 1 to 9999; the verb gets it as text. */
export const TimestampInput = z.iso
  .datetime({ offset: true, error: "Not a time such as 2026-11-21T09:30:00Z", abort: true })
  .refine((text) => text >= "0001-01-02", "Not a time such as 2026-11-21T09:30:00Z");
