import { newId } from "@tandem/db/ids";
import { createTestDatabase } from "@tandem/db/testing/test-database";
import type { MemberRole } from "@tandem/domain/access/actor";
import { Logger, runOnce } from "graphile-worker";
import { pino } from "pino";
import { createApp } from "../app.ts";
import { openMemberSession } from "../auth/member-sessions.ts";
import { openPortalSession } from "../auth/portal-sessions.ts";
import { readConfig } from "../config.ts";
import type { Letter, Mail } from "../features/mail/mail.ts";
import type { Mailer } from "../features/mail/send-mail.ts";
import type { Services } from "../http/context.ts";
import { declaredRoutes } from "../http/declared-routes.ts";
import { toTaskList } from "../jobs/run-task.ts";
import { waitUntilSettled } from "./wait-until-settled.ts";

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

export interface TestCaller {
  token: string;
  /** `body` travels as JSON unless it is text. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** The JSON of an answer, as the test expects it. */
export const bodyOf = async <T = Record<string, unknown>>(answer: Response | Promise<Response>): Promise<T> =>
  (await answer).json() as Promise<T>;

interface TestApiOptions {
  clock?: () => Date;
  /** Stands in for the mail server; without it every letter is taken. */
  deliver?: Mailer["deliver"];
}

const NOBODY_CLIENT = { ip: null, userAgent: "test" };

/** The whole API on a database of its own, called in the process: no port, no worker. `close()` in afterAll. */
export async function startTestApi({ clock = () => new Date(), deliver }: TestApiOptions = {}) {
  const database = await createTestDatabase();
  const { db } = database;
  const services: Services = {
    db,
    config: readConfig({ TANDEM_MODE: "local", TANDEM_SAMPLE_DATA: "false" }),
    log: pino({ level: "silent" }),
    clock,
    worker: { isAlive: () => true },
  };
  const app = createApp(services);
  const mails: Mail[] = [];
  const letters: Letter[] = [];
  const taskList = toTaskList(services, {
    send: async (_db, mail) => void mails.push(mail),
    deliver: async (letter) => {
      letters.push(letter);
      return deliver ? deliver(letter) : [];
    },
  });

  const caller = (token: string): TestCaller => ({
    token,
    request: async (method, path, body, headers = {}) =>
      app.request(path, {
        method,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
  });

  return {
    ...database,
    app,
    services,
    anyone: caller(""),
    withToken: caller,
    mails,
    /** What persons wrote and invitations, as they went out. */
    letters,
    declaredRoutes: () => declaredRoutes(() => app).all(),

    /** Does every job that waits, now; the mails they send are in `mails`. */
    async runJobs() {
      const logger = new Logger(() => () => {});
      await runOnce({ connectionString: database.url, taskList, noHandleSignals: true, logger });
      await waitUntilSettled(db); // the queue strikes a job off a moment after it has run
    },

    /** A new member of that role, signed in. */
    async as(role: MemberRole) {
      const member = { id: newId(), name: `${role} of the test`, email: `${role}-${newId()}@tandem.example`, role };
      await db
        .insertInto("members")
        .values({ ...member, passwordHash: "none" })
        .execute();
      return { ...member, ...caller(await openMemberSession(db, member.id, NOBODY_CLIENT)) };
    },

    /** A new company with one contact who has portal access. */
    async mintCustomer({ email = `ben-${newId()}@northwind.example`, name = "Ben of the test" } = {}) {
      const companyId = newId();
      const contactId = newId();
      await db
        .insertInto("companies")
        .values({ id: companyId, name: "Northwind", nameKey: "northwind", relationship: "customer" })
        .execute();
      await db.insertInto("contacts").values({ companyId, id: contactId, personId: newId(), name, email }).execute();
      await db.insertInto("portalAccess").values({ companyId, id: newId(), contactId }).execute();
      return { companyId, contactId, email, name };
    },

    /** The contact, signed in to the portal. */
    async asContact(companyId: string, contactId: string) {
      return caller(await openPortalSession(db, { companyId, contactId }, NOBODY_CLIENT));
    },
  };
}
