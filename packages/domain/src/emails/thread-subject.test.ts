import { expect, it } from "vitest";
import { threadSubject } from "./thread-subject.ts";

it.each([
  ["Scanner rollout", "Scanner rollout"],
  ["Re: Scanner rollout", "Scanner rollout"],
  ["RE: Fwd: AW:  Scanner   rollout ", "Scanner rollout"],
  ["Re[2]: Scanner rollout", "Scanner rollout"],
  ["Reorder: labels", "Reorder: labels"],
  ["Re:", ""],
  ["", ""],
])("the thread of %j is %j", (subject, expected) => {
  expect(threadSubject(subject)).toBe(expected);
});
