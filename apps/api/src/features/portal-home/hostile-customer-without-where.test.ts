import type { WithoutWhere } from "@tandem/db/testing/without-where";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Asked, type HostileStage, setHostileStage } from "../../testing/hostile-stage.ts";

const stripper = vi.hoisted(() => ({}) as { plugin: WithoutWhere });

/** Every portal query of this file runs on a transaction that has lost its WHEREs: only the database's wall is left. */
vi.mock(import("@tandem/db/portal/scope"), async (importOriginal) => {
  const { enterPortal, ...rest } = await importOriginal();
  const { WithoutWhere } = await import("@tandem/db/testing/without-where");
  stripper.plugin = new WithoutWhere();
  return {
    ...rest,
    enterPortal: (db, entry, work) =>
      enterPortal(db, entry, (scope) => work({ ...scope, trx: scope.trx.withPlugin(stripper.plugin) })),
  };
});

let stage: HostileStage;
let answers: Asked[];
beforeAll(async () => {
  stage = await setHostileStage();
  answers = [];
  for (const viewer of stage.viewers.keys()) answers.push(...(await stage.askEverything(viewer)));
});
afterAll(() => stage.close());

describe("a customer who meets queries whose WHERE was forgotten", () => {
  it("was answered by such queries: asked for one record of somebody else, they give one of theirs", () => {
    expect(stripper.plugin.count).toBeGreaterThan(800);
    const wrong = answers.filter(({ isAllowed, status }) => !isAllowed && status < 300);
    expect(wrong.length).toBeGreaterThan(400);
  });

  it("still finds none of what is not theirs", () => {
    expect(answers.flatMap(stage.leaksOf)).toEqual([]);
  });

  it("breaks nothing", () => {
    const broken = answers.filter(({ status }) => status >= 400);
    expect(broken.map(({ viewer, path, status, text }) => `${viewer} ${path}: ${status} ${text}`)).toEqual([]);
  });

  it("reads all of their own in the lists, so that the silence above means something", () => {
    for (const viewer of stage.viewers.keys()) {
      const text = answers.filter((asked) => asked.viewer === viewer).map((asked) => asked.text);
      const missing = stage.marks
        .allowedTo(viewer)
        .filter(({ why }) =>
          /^(title of (an )?objective|shared comment|milestone|progress since|name of service|deliverable|subject|public message)/.test(
            why,
          ),
        )
        .filter((mark) => !text.some((one) => one.includes(mark.text)));
      expect(missing.map(({ why }) => `${viewer} does not see: ${why}`)).toEqual([]);
    }
  });
});
