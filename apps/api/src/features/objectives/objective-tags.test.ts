import { newId } from "@tandem/db/ids";
import type { Tag } from "@tandem/domain/companies/tag";
import type { Objective } from "@tandem/domain/objectives/objective";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let path: string;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  path = `/v1/companies/${(await api.mintCustomer()).companyId}/objectives`;
});
afterAll(() => api.close());

const tagNamed = (name: string) => bodyOf<Tag>(ana.request("POST", "/v1/tags", { name }));
const create = (fields: object) => bodyOf<Objective>(ana.request("POST", path, { title: "Adopt", ...fields }));

describe("the tags of an objective", () => {
  it("come with it, are changed as a whole, and are history by their names", async () => {
    const [alpha, beta] = [await tagNamed("Alpha"), await tagNamed("Beta")];
    const made = await create({ tagIds: [beta.id, alpha.id, beta.id] });
    expect(made.tags).toEqual([alpha, beta]);
    const changed = await bodyOf<Objective>(
      ana.request("PATCH", `${path}/${made.id}`, { version: 1, tagIds: [beta.id] }),
    );
    expect(changed).toMatchObject({ tags: [beta], version: 2 });
    const lines = api.db.selectFrom("objectiveChanges").select(["before", "after"]).where("field", "=", "tags");
    expect(await lines.where("objectiveId", "=", made.id).execute()).toEqual([
      { before: "Alpha, Beta", after: "Beta" },
    ]);
    expect(
      await bodyOf<Objective>(ana.request("PATCH", `${path}/${made.id}`, { version: 2, tagIds: [] })),
    ).toMatchObject({ tags: [] });
  });

  it("are refused by their place where there is no such tag", async () => {
    const tag = await tagNamed("Alpha");
    for (const answer of [
      await ana.request("POST", path, { title: "Adopt", tagIds: [tag.id, newId()] }),
      await ana.request("PATCH", `${path}/${(await create({})).id}`, { version: 1, tagIds: [tag.id, newId()] }),
    ]) {
      expect(answer.status).toBe(422);
      expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: "tagIds.1" }] });
    }
  });

  it("narrow the list of a company and of the book", async () => {
    const tag = await tagNamed("Gamma");
    const made = await create({ tagIds: [tag.id] });
    for (const list of [path, "/v1/objectives"])
      expect(await bodyOf(ana.request("GET", `${list}?tag=${tag.id}`))).toMatchObject({ items: [{ id: made.id }] });
  });
});
