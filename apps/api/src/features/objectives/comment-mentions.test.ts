import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Member = TestCaller & { id: string; name: string };
let api: TestApi;
let ana: Member;
let jonas: Member;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
});
afterAll(() => api.close());

it("who is mentioned in a comment is told once, who wrote it is not", async () => {
  const { companyId } = await api.mintCustomer();
  const path = `/v1/companies/${companyId}/objectives`;
  const { id } = await bodyOf(ana.request("POST", path, { title: "Two shifts trained" }));
  const comment = {
    body: `@${jonas.name} can you look at the second shift?`,
    visibility: "internal",
    mentionedMemberIds: [jonas.id, ana.id, jonas.id],
  };
  const answer = await ana.request("POST", `${path}/${id}/comments`, comment);
  expect(answer.status).toBe(201);
  await api.runJobs();
  const told = api.mails.filter((mail) => JSON.stringify(mail).includes("Two shifts trained"));
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toContain("second shift");
});

it("refuses by its place who is nobody here", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const path = `/v1/companies/${companyId}/objectives`;
  const { id } = await bodyOf(ana.request("POST", path, { title: "Goal" }));
  const comment = { body: "Hello", visibility: "internal", mentionedMemberIds: [ana.id, contactId] };
  const answer = await ana.request("POST", `${path}/${id}/comments`, comment);
  expect(answer.status).toBe(422);
  expect((await bodyOf(answer)).fields).toMatchObject([{ path: "mentionedMemberIds.1" }]);
});
