import { type MarkedRecord, Marks } from "@tandem/db/testing/hostile/marks";
import { mintFullCompany } from "@tandem/db/testing/hostile/mint-company";
import { type RouteDeclaration, readDeclaration } from "../http/route-declaration.ts";
import { startTestApi, type TestCaller } from "./test-api.ts";

export interface Asked {
  viewer: string;
  /** `GET /v1/portal/objectives/:objectiveId` */
  route: string;
  path: string;
  status: number;
  text: string;
  /** What its status should be when every query has its WHERE. */
  isAllowed: boolean;
}

export type HostileStage = Awaited<ReturnType<typeof setHostileStage>>;

/** Two companies that have everything, two contacts of each signed in, and a way to ask every portal route for every record. */
export async function setHostileStage() {
  const api = await startTestApi();
  const marks = new Marks();
  const one = await mintFullCompany(api.db, marks, "one");
  const two = await mintFullCompany(api.db, marks, "two");

  const viewers = new Map<string, TestCaller>();
  for (const { companyId, own, lead } of [one, two])
    for (const { viewer, contactId } of [own, lead]) viewers.set(viewer, await api.asContact(companyId, contactId));

  const routes = listPortalRoutes(api.app.openAPIRegistry.definitions);

  async function ask(viewer: string, route: RouteDeclaration, path: string, isAllowed: boolean): Promise<Asked> {
    const input = route.method === "GET" ? undefined : inputOf(route);
    const answer = await viewers.get(viewer)?.request(route.method, path, input);
    if (!answer) throw new Error(`${viewer} is not signed in`);
    const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
    return { viewer, route: `${route.method} ${route.path}`, path, status: answer.status, text, isAllowed };
  }

  /** Every route with every id in the workspace, of whatever kind and company (or with those of `records` alone). */
  async function askEverything(
    viewer: string,
    { records = marks.records, writes }: { records?: readonly MarkedRecord[]; writes: boolean },
  ): Promise<Asked[]> {
    const questions = routes.flatMap((route) => {
      if ((route.method !== "GET") !== writes) return [];
      const param = paramOf(route);
      if (!param) return [() => ask(viewer, route, route.path, true)];
      return records.map(({ noun, id, visibleTo }) => {
        const isAllowed = param === `${noun}Id` && visibleTo.includes(viewer);
        return () => ask(viewer, route, route.path.replace(`:${param}`, id), isAllowed);
      });
    });
    return atOnce(6, questions);
  }

  /** What every viewer is answered: all that they read first, then what they write, which others read. */
  async function askAll(records?: readonly MarkedRecord[]): Promise<Asked[]> {
    const answers: Asked[] = [];
    for (const writes of [false, true])
      for (const viewer of viewers.keys()) answers.push(...(await askEverything(viewer, { records, writes })));
    return answers;
  }

  const leaksOf = ({ viewer, path, text }: Asked): string[] =>
    marks.leaksIn(text, viewer).map((why) => `${path} tells ${viewer}: ${why}`);

  return { ...api, marks, one, two, viewers, routes, ask, askEverything, askAll, leaksOf };
}

/** All that a portal session reaches, but for what would end or change the session itself. */
function listPortalRoutes(definitions: readonly { type: string }[]): RouteDeclaration[] {
  return definitions
    .flatMap((definition) => ("route" in definition ? [readDeclaration(definition.route as never)] : []))
    .filter((route) => route !== null)
    .filter(
      ({ audience, method, path }) =>
        audience === "portal" || (audience === "portal-session" && method === "GET" && !path.includes(":")),
    );
}

/** What such a request says, well formed: only whose record it is decides. */
function inputOf({ path }: RouteDeclaration): object {
  if (path.endsWith("/decision")) return { decision: "approved" };
  if (path.endsWith("/satisfaction")) return { satisfaction: 3 };
  if (path.endsWith("/rating")) return { rating: 3 };
  if (path.endsWith("/status")) return { status: "solved" };
  if (path.endsWith("/tickets")) return { subject: "Said by a customer.", body: "Said by a customer." };
  return { body: "Said by a customer." };
}

/** A record of one's own that stands otherwise than the act needs, such as what is decided already. */
export const isOutOfTurn = (status: number): boolean => status === 409 || status === 412;

/** A few at a time, as browsers would. */
async function atOnce<T>(count: number, questions: (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = [];
  const waiting = questions.values();
  const work = async () => {
    for (const question of waiting) answers.push(await question());
  };
  await Promise.all(Array.from({ length: count }, work));
  return answers;
}

export function paramOf({ path }: RouteDeclaration): string | null {
  const params = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  if (params.length > 1) throw new Error(`${path} has several ids: teach this stage how to fill them`);
  return params[0] ?? null;
}
