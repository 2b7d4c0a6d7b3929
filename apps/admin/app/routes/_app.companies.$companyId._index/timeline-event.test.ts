import { expect, it } from "vitest";
import { mergeEvents, type TimelineEvent } from "./timeline-event.ts";

const event = (id: string, occurredAt: string, title = id) => ({ id, occurredAt, title }) as TimelineEvent;

it("pages, news and a fresh first page become one list: newest first, each once, the freshest copy of it", () => {
  const fresh = [event("c", "2026-03-03T10:00:00+00:00", "edited"), event("b", "2026-03-02T10:00:00.5+00:00")];
  const older = [
    event("c", "2026-03-03T10:00:00+00:00"),
    event("a", "2026-03-02T10:00:00.25Z"),
    event("d", "2026-03-02T10:00:00.25Z"),
  ];
  const merged = mergeEvents(fresh, older);
  expect(merged.map(({ id }) => id)).toEqual(["c", "b", "d", "a"]);
  expect(merged[0]?.title).toBe("edited");
});
