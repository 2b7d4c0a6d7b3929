import { expect, it } from "vitest";
import { TIMELINE_TYPES } from "./timeline-event.ts";
import { TIMELINE_GROUPS } from "./timeline-groups.ts";

it("every type stands in exactly one group", () => {
  expect(Object.values(TIMELINE_GROUPS).flat().toSorted()).toEqual([...TIMELINE_TYPES].toSorted());
});
