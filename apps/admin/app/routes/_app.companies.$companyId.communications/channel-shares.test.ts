import { expect, it } from "vitest";
import { sharesInWords } from "./channel-shares.ts";

const month = { month: "2026-11", sent: 0, received: 0, calls: 0, meetings: 0 };

it("says the shares in words, the largest first, and leaves out what did not occur", () => {
  expect(
    sharesInWords([
      { ...month, sent: 5, calls: 1 },
      { ...month, sent: 1, received: 5 },
    ]),
  ).toBe("Of 12 contacts in the last twelve months: mails sent 50 % (6), mails received 42 % (5), calls 8 % (1).");
});

it("says so where nothing was said", () => {
  expect(sharesInWords([month])).toMatch(/nothing was said/);
});
