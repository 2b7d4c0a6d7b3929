import { newId } from "@tandem/db/ids";
import { PERMISSIONS } from "@tandem/domain/access/can";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { describe as describeApi } from "./features/system/docs.ts";
import type { RouteDeclaration } from "./http/route-declaration.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "./testing/test-api.ts";

let api: TestApi;
let routes: RouteDeclaration[];
let admin: TestCaller;
let ben: TestCaller;
let ownCompany: string;

beforeAll(async () => {
  api = await startTestApi();
  routes = api.declaredRoutes();
  admin = await api.as("admin");
  const customer = await api.mintCustomer();
  ben = await api.asContact(customer.companyId, customer.contactId);
  ownCompany = customer.companyId;
});
afterAll(() => api.close());

/** Every path parameter gets an id of nothing, unless told. */
const fill = (path: string, known: Record<string, string> = {}) =>
  path.replaceAll(
    /:(\w+)(\{[^}]*\})?/g,
    (_, name: string) => known[name] ?? (name === "sessionId" ? "0".repeat(64) : newId()),
  );

const writes = (route: RouteDeclaration) => route.method !== "GET";
const nameOf = (route: RouteDeclaration) => `${route.method} ${route.path}`;
const call = (who: TestCaller, route: RouteDeclaration, path = fill(route.path)) =>
  who.request(route.method, path, writes(route) ? {} : undefined);

const isPublic = (route: RouteDeclaration) => route.audience === "public";
const isMembers = (route: RouteDeclaration) => route.audience === "member";
const isCustomers = (route: RouteDeclaration) => route.audience === "portal" || route.audience === "portal-session";

const BAD_BODIES = [
  "",
  "{",
  "[]",
  "null",
  '"text"',
  '{"name":"\\u0000","title":"\\u0000","body":"\\u0000"}',
  '{"unknown":1,"version":"one","name":7,"email":[]}',
  `{"name":"${"x".repeat(10_000)}"}`,
];

const PROBLEM = {
  type: expect.stringMatching(/^https:/),
  title: expect.any(String),
  detail: expect.any(String),
  requestId: expect.any(String),
};

describe("every route", () => {
  it("was declared: Hono has none that the gate does not know", () => {
    const declared = new Set(routes.map(nameOf));
    const answering = api.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/v1"))
      .map(({ method, path }) => `${method} ${path}`);
    expect(answering.filter((name) => !declared.has(name))).toEqual([]);
    expect(declared.size).toBeGreaterThan(20);
  });

  it("stands where its audience is", () => {
    for (const route of routes.filter((route) => !isPublic(route)))
      expect(route.path.startsWith("/v1/portal/"), nameOf(route)).toBe(isCustomers(route));
  });

  it("for members names an action of the table of permissions", () => {
    for (const route of routes.filter(isMembers))
      expect(Object.keys(PERMISSIONS), nameOf(route)).toContain(route.action);
  });

  it("answers without a session only if it is on this list", () => {
    expect(routes.filter(isPublic).map(nameOf).sort()).toEqual([
      "GET /healthz",
      "GET /readyz",
      "GET /v1/auth/first-admin",
      "GET /v1/portal/branding",
      "GET /v1/portal/mails/:followerId",
      "POST /v1/auth/accept-invitation",
      "POST /v1/auth/first-admin",
      "POST /v1/auth/sign-in",
      "POST /v1/portal/auth/link",
      "POST /v1/portal/auth/peek",
      "POST /v1/portal/auth/redeem",
      "POST /v1/portal/auth/view-as",
      "PUT /v1/portal/mails/:followerId",
    ]);
  });

  it("refuses a caller without a session, with a made-up one, and of the other audience", async () => {
    for (const route of routes.filter((route) => !isPublic(route))) {
      const stranger = isMembers(route) ? ben : admin;
      expect((await call(api.anyone, route)).status, `${nameOf(route)}, nobody`).toBe(401);
      expect((await call(api.withToken("x".repeat(43)), route)).status, `${nameOf(route)}, made up`).toBe(401);
      expect((await call(stranger, route)).status, `${nameOf(route)}, other audience`).toBe(401);
    }
  });

  it("refuses a member whose role lacks the action", async () => {
    const viewer = await api.as("viewer");
    for (const route of routes.filter(isMembers)) {
      const allowed = route.action && (PERMISSIONS[route.action] as readonly string[]).includes("viewer");
      if (allowed) continue;
      expect((await call(viewer, route)).status, nameOf(route)).toBe(403);
    }
  });

  it("of a company answers 404 for a company and a record that do not exist", async () => {
    for (const route of routes.filter(isMembers).filter((route) => route.path.includes(":companyId"))) {
      const answer = await call(admin, route);
      const isRefusedEarlier = writes(route) && answer.status === 422;
      if (!isRefusedEarlier) expect(answer.status, nameOf(route)).toBe(404);
      if (route.path.match(/:companyId\/.*:/) && !writes(route))
        expect((await call(admin, route, fill(route.path, { companyId: ownCompany }))).status, nameOf(route)).toBe(404);
    }
  });

  it("answers bad ids, bad bodies and unknown parameters with a problem, never with a 500", {
    timeout: 120_000,
  }, async () => {
    for (const route of routes.filter((route) => !route.path.endsWith("sign-out"))) {
      const who = isMembers(route) ? admin : isCustomers(route) ? ben : api.anyone;
      const path = fill(route.path);
      const requests: [path: string, body: string | undefined][] = [
        [path.replace(/[0-9a-f-]{36}/g, "not-an-id"), writes(route) ? "{}" : undefined],
        [`${path}?limit=x&cursor=%00`, writes(route) ? "{}" : undefined],
        ...(writes(route) && !route.rawBody ? BAD_BODIES : []).map((body): [string, string] => [path, body]),
      ];
      for (const [path, body] of requests) {
        const answer = await who.request(route.method, path, body);
        const said = `${route.method} ${path} ${body?.slice(0, 40)}: ${await answer.clone().text()}`;
        expect(answer.status, said).toBeLessThan(500);
        if (answer.status < 400) continue;
        expect(answer.headers.get("content-type"), said).toBe("application/problem+json");
        expect(await bodyOf(answer), said).toMatchObject({ status: answer.status, ...PROBLEM });
      }
    }
  });

  it("is in the OpenAPI document, with its answers", async () => {
    const document = (await bodyOf(api.anyone.request("GET", "/openapi.json"))) as ReturnType<typeof describeApi> & {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe("3.1.0");
    for (const route of routes) {
      const operation = document.paths[route.path.replaceAll(/:(\w+)/g, "{$1}")]?.[route.method.toLowerCase()];
      expect(operation?.summary, nameOf(route)).toBeTruthy();
      expect(Object.keys(operation?.responses ?? {}), nameOf(route)).toContain("default");
    }
    const text = JSON.stringify(document);
    const references = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name),
    );
    for (const name of references) expect(text.includes(`"${name}":{`), name).toBe(true);
  });
});
