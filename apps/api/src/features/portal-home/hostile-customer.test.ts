import { newId } from "@tandem/db/ids";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asked, type HostileStage, isOutOfTurn, paramOf, setHostileStage } from "../../testing/hostile-stage.ts";

let stage: HostileStage;
let answers: Asked[];
beforeAll(async () => {
  stage = await setHostileStage();
  answers = await stage.askAll();
}, 180_000);
afterAll(() => stage.close());

const told = ({ viewer, route, path, status }: Asked) => `${viewer} ${route} ${path}: ${status}`;

describe("a customer who asks every route for every record there is", () => {
  it("asked all of them", () => {
    expect(stage.routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        "GET /v1/portal/me",
        "GET /v1/portal/home",
        "GET /v1/portal/objectives/:objectiveId",
        "POST /v1/portal/objectives/:objectiveId/comments",
        "GET /v1/portal/services/:serviceId",
        "POST /v1/portal/deliverables/:deliverableId/decision",
        "PUT /v1/portal/services/:serviceId/satisfaction",
        "PUT /v1/portal/objectives/:objectiveId/rating",
        "POST /v1/portal/terms/:termsId/acceptance",
        "GET /v1/portal/tickets/:ticketId",
        "POST /v1/portal/tickets/:ticketId/messages",
        "PUT /v1/portal/tickets/:ticketId/status",
        "PUT /v1/portal/tickets/:ticketId/rating",
      ]),
    );
    expect(stage.viewers.size).toBe(4);
    expect(answers.length).toBeGreaterThan(800);
  });

  it("finds none of what is not theirs: other companies', unshared, archived, for someone else, internal", () => {
    expect(answers.flatMap(stage.leaksOf)).toEqual([]);
  });

  it("is told 404 for each of those, and answered for each of their own", () => {
    const surprising = answers.filter(({ isAllowed, status }) =>
      isAllowed ? status >= 300 && !isOutOfTurn(status) : status !== 404,
    );
    expect(surprising.map(told)).toEqual([]);
  });

  it("reads everything that is theirs, so that the silence above means something", () => {
    for (const viewer of stage.viewers.keys()) {
      const text = answers.filter((asked) => asked.viewer === viewer).map((asked) => asked.text);
      const missing = stage.marks
        .allowedTo(viewer)
        .filter(({ why }) => !/^(name|title) of the contact|^session of/.test(why))
        .filter((mark) => !text.some((one) => one.includes(mark.text)));
      expect(missing.map(({ why }) => `${viewer} does not see: ${why}`)).toEqual([]);
    }
  });

  it("finds no ticket by words that only stand where they may not look", { timeout: 60_000 }, async () => {
    for (const [viewer, customer] of stage.viewers) {
      const forbidden = stage.marks.forbiddenTo(viewer).filter(({ why }) => why.includes("ticket"));
      expect(forbidden.length).toBeGreaterThan(10);
      for (const { text, why } of forbidden) {
        const answer = await customer.request("GET", `/v1/portal/tickets?q=${text}`);
        expect(await answer.json(), why).toEqual({ items: [], nextCursor: null });
      }
    }
  });

  it("learns nothing from refusals either", { timeout: 60_000 }, async () => {
    const nonsense = ["?limit=-1", "?cursor=bm90aGluZw", "?status=lost", "?q=%00", "?include=internal", "/../tickets"];
    for (const [viewer, customer] of stage.viewers)
      for (const route of stage.routes)
        for (const ending of nonsense) {
          const path = route.path.replace(/:\w+/, newId()) + ending;
          const answer = await customer.request(route.method, path, route.method === "GET" ? undefined : { wrong: 1 });
          expect(answer.status, path).toBeLessThan(500);
          expect(stage.marks.leaksIn(await answer.text(), viewer), path).toEqual([]);
        }
  });

  it("learns nothing from any pairing of viewer, route, record and words", { timeout: 60_000 }, async () => {
    const route = fc.constantFrom(...stage.routes);
    const viewer = fc.constantFrom(...stage.viewers.keys());
    const record = fc.constantFrom(...stage.marks.records);
    const words = fc.oneof(
      fc.constantFrom(...stage.marks.marks.map(({ text }) => text)),
      fc.string({ maxLength: 40 }),
      fc.constantFrom("%", "_", "' or 1=1 --", "\\", "#1", "1001"),
    );
    await fc.assert(
      fc.asyncProperty(viewer, route, record, words, async (name, asked, { id, noun, visibleTo }, q) => {
        const param = paramOf(asked);
        const query = asked.path.endsWith("/tickets") ? `?q=${encodeURIComponent(q)}&limit=200` : "";
        const isAllowed = param === null || (param === `${noun}Id` && visibleTo.includes(name));
        const answer = await stage.ask(name, asked, asked.path.replace(/:\w+/, id) + query, isAllowed);
        expect(stage.leaksOf(answer)).toEqual([]);
        expect(answer.status).toBeLessThan(500);
        if (!isAllowed) expect(answer.status).toBe(404);
      }),
      { numRuns: 300 },
    );
  });
});
