import type { Member } from "@tandem/domain/members/member";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../testing/test-api.ts";

let api: TestApi;
let admin: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as("admin");
});
afterAll(() => api.close());

const invite = (body: unknown, headers: Record<string, string> = {}) =>
  admin.request("POST", "/v1/members", body, headers);
const send = (body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string>) =>
  api.app.request("/v1/members", {
    method: "POST",
    body,
    headers: { Authorization: `Bearer ${admin.token}`, ...headers },
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });

describe("a request that cannot be right", () => {
  it.each<[string, number, string, () => Response | Promise<Response>]>([
    ["malformed JSON", 400, "body", () => invite('{"name":')],
    [
      "invalid UTF-8",
      400,
      "body",
      () => send(new Uint8Array([0x22, 0xff, 0x22]), { "Content-Type": "application/json" }),
    ],
    ["another content type", 415, "body", () => send("name=x", { "Content-Type": "text/plain" })],
    ["too large a body", 413, "body", () => invite({ name: "x".repeat(1024 * 1024) })],
    ["too large a stream", 413, "body", () => send(endless(), { "Content-Type": "application/json" })],
    ["an empty body", 422, "name", () => invite("")],
    ["a missing field", 422, "email", () => invite({ name: "x" })],
    ["an unknown field", 422, "colour", () => invite({ name: "x", email: "x@y.example", colour: "red" })],
    ["a wrong type", 422, "name", () => invite({ name: 7, email: "x@y.example" })],
    ["an unknown word", 422, "role", () => invite({ name: "x", email: "x@y.example", role: "king" })],
    ["too long a text", 422, "name", () => invite({ name: "x".repeat(121), email: "x@y.example" })],
    ["a NUL byte", 422, "name", () => invite({ name: "a\0b", email: "x@y.example" })],
    ["half a character", 422, "name", () => invite('{"name":"\\ud83d","email":"x@y.example"}')],
    ["a NUL byte in the query", 422, "q", () => admin.request("GET", "/v1/members?q=%00")],
    ["too long a key", 422, "Idempotency-Key", () => invite({}, { "Idempotency-Key": "k".repeat(201) })],
    ["an id that cannot be", 404, "memberId", () => admin.request("POST", "/v1/members/none/invite")],
  ])("with %s answers %i and names %s", async (_, status, field, request) => {
    const answer = await request();
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect(problem).toMatchObject({ status, requestId: answer.headers.get("x-request-id") });
    expect(problem.fields.map((wrong) => wrong.path)).toContain(field);
  });

  it("at an address nobody has is 404, with another method 405", async () => {
    expect(await bodyOf(admin.request("GET", "/v1/nothing"))).toMatchObject({
      status: 404,
      type: expect.stringMatching(/no_route$/),
    });
    const answer = await admin.request("DELETE", "/v1/members");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST");
  });
});

it("keeps a sane request id and replaces any other", async () => {
  const idOf = async (given: string) =>
    (await admin.request("GET", "/healthz", undefined, { "X-Request-Id": given })).headers.get("x-request-id");
  expect(await idOf("trace-0123456789")).toBe("trace-0123456789");
  for (const odd of ["short", "with spaces in it", "x".repeat(101)]) expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/);
});

it("opens itself to no other origin and to no frame", async () => {
  const answer = await admin.request("GET", "/v1/members", undefined, { Origin: "https://evil.example" });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

it("shows its documentation with nothing from elsewhere and no script but two files", async () => {
  const answer = await api.anyone.request("GET", "/docs");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
  const page = await answer.text();
  expect(page).not.toMatch(/https?:|<script>/);
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await api.anyone.request("GET", address ?? "")).status, address).toBe(200);
});

it("answers only the fields its schema names", async () => {
  const { items } = await bodyOf<{ items: Member[] }>(admin.request("GET", "/v1/members"));
  expect(JSON.stringify(items)).not.toContain("password");
});

describe("Idempotency-Key", () => {
  const count = async (email: string) =>
    (await api.db.selectFrom("members").select("id").where("email", "=", email).execute()).length;

  it("makes a repeated write happen once and answer the same", async () => {
    const body = { name: "Once", email: "once@tandem.example" };
    const first = await invite(body, { "Idempotency-Key": "key-1" });
    const second = await invite(body, { "Idempotency-Key": "key-1" });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await bodyOf(second)).toEqual(await bodyOf(first));
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await count(body.email)).toBe(1);
  });

  it("lets one of several at the same moment write", async () => {
    const body = { name: "Race", email: "race@tandem.example" };
    const answers = await Promise.all([1, 2, 3, 4].map(() => invite(body, { "Idempotency-Key": "key-race" })));
    expect(await count(body.email)).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect((await invite(body, { "Idempotency-Key": "key-race" })).status).toBe(201);
  });

  it("refuses the key for another body", async () => {
    await invite({ name: "A", email: "a1@tandem.example" }, { "Idempotency-Key": "key-2" });
    const other = await invite({ name: "B", email: "b1@tandem.example" }, { "Idempotency-Key": "key-2" });
    expect(await bodyOf(other)).toMatchObject({ status: 422, type: expect.stringMatching(/idempotency_key_reused$/) });
  });

  it("keeps no failure: the same key may be tried again", async () => {
    expect((await invite({ name: "", email: "c@tandem.example" }, { "Idempotency-Key": "key-3" })).status).toBe(422);
    expect((await invite({ name: "C", email: "c@tandem.example" }, { "Idempotency-Key": "key-3" })).status).toBe(201);
  });

  it("belongs to one member, and to a day", async () => {
    const body = { name: "D", email: "d@tandem.example" };
    await invite(body, { "Idempotency-Key": "key-4" });
    const other = await api.as("admin");
    expect((await other.request("POST", "/v1/members", body, { "Idempotency-Key": "key-4" })).status).toBe(409);
    await api.db
      .updateTable("idempotencyKeys")
      .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
      .where("key", "=", "key-4")
      .execute();
    expect((await invite(body, { "Idempotency-Key": "key-4" })).status).toBe(409);
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)) });
}
