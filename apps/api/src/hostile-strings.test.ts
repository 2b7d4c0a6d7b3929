import type { Contact } from "@tandem/domain/contacts/contact";
import type { Note } from "@tandem/domain/notes/note";
import type { ObjectiveComment } from "@tandem/domain/objectives/objective";
import type { ObjectiveDetailView, TicketDetailView } from "@tandem/domain/portal/views";
import type { TicketDetail } from "@tandem/domain/tickets/ticket";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBlank, readHostileStrings } from "../../../e2e/hostile-strings.ts";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "./testing/test-api.ts";

const ALL = readHostileStrings();
const SAYABLE = ALL.filter((text) => !isBlank(text));
const BLANK = ALL.filter(isBlank);

/** What each way of storing did with the 666 strings. */
const ACCOUNT = { stored: 663, refusedAsEmpty: 3 };

describe.skipIf(ALL.length === 0)("every hostile string", { timeout: 120_000 }, () => {
  let api: TestApi;
  let ana: TestCaller;
  let base: string;
  let companyId: string;
  let ben: TestCaller;
  beforeAll(async () => {
    api = await startTestApi();
    ana = await api.as("admin");
    const customer = await api.mintCustomer();
    companyId = customer.companyId;
    base = `/v1/companies/${companyId}`;
    ben = await api.asContact(customer.companyId, customer.contactId);
  });
  afterAll(() => api.close());

  /** Sends each string; answers what came back for those taken, and asserts that the others were refused by that field. */
  async function store<T>(path: string, bodyFor: (text: string) => object, field: string): Promise<T[]> {
    const taken: T[] = [];
    const account = { stored: 0, refusedAsEmpty: 0 };
    for (const text of ALL) {
      const answer = await ana.request("POST", path, bodyFor(text));
      if (answer.status === 201) {
        account.stored += 1;
        taken.push(await bodyOf<T>(answer));
        continue;
      }
      const problem = await bodyOf<{ fields: { path: string; message: string }[] }>(answer);
      expect({ text, status: answer.status, fields: problem.fields }).toEqual({
        text,
        status: 422,
        fields: [{ path: field, message: expect.stringMatching(/^must not be (empty|white space alone)$/) }],
      });
      account.refusedAsEmpty += 1;
    }
    expect(account).toEqual(ACCOUNT);
    return taken;
  }

  /** All pages of a list. */
  async function readAll<T>(path: string, by = ana): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const url = `${path}${path.includes("?") ? "&" : "?"}limit=200${cursor && `&cursor=${cursor}`}`;
      const page: { items: T[]; nextCursor: string | null } = await bodyOf(by.request("GET", url));
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim());

  it("is accounted for: 515 naughty ones, 73 scripts, 78 ways around a password", () => {
    expect([ALL.length, SAYABLE.length, BLANK.length]).toEqual([666, 663, 3]);
    expect(SAYABLE.filter((text) => text !== text.trim())).toHaveLength(4);
  });

  it("names a company, without the blanks at its edges", async () => {
    const stored = await store<{ id: string; name: string }>("/v1/companies", (name) => ({ name }), "name");
    expect(stored.map(({ name }) => name)).toEqual(trimmed(SAYABLE));
    const book = await readAll<{ id: string; name: string }>("/v1/companies");
    const names = new Map(book.map(({ id, name }) => [id, name]));
    expect(stored.map(({ id }) => names.get(id))).toEqual(trimmed(SAYABLE));
  });

  it("names a contact, without the blanks at its edges", async () => {
    const stored = await store<Contact>(`${base}/contacts`, (name) => ({ name }), "name");
    expect(stored.map(({ name }) => name)).toEqual(trimmed(SAYABLE));
    const names = new Map((await readAll<Contact>(`${base}/contacts`)).map(({ id, name }) => [id, name]));
    expect(stored.map(({ id }) => names.get(id))).toEqual(trimmed(SAYABLE));
  });

  it("is a note to the last blank, in its list and in the history", async () => {
    const stored = await store<Note>(`${base}/notes`, (body) => ({ body }), "body");
    expect(stored.map(({ body }) => body)).toEqual(SAYABLE);
    const inOrder = (items: { id: string; body: string }[]) => {
      const bodies = new Map(items.map(({ id, body }) => [id, body]));
      return stored.map(({ id }) => bodies.get(id));
    };
    expect(inOrder(await readAll<Note>(`${base}/notes`))).toEqual(SAYABLE);
    const told = await readAll<TimelineEvent & { recordId: string }>(`${base}/timeline?types=note`);
    expect(sorted(told.map(({ body }) => body))).toEqual(sorted(SAYABLE));
  });

  it("is looked for without harm: in the history, among contacts, in the book", async () => {
    for (const text of SAYABLE) {
      const q = encodeURIComponent(text.slice(0, 200));
      for (const path of [`${base}/timeline`, `${base}/contacts`, "/v1/companies", "/v1/tickets"]) {
        const answer = await ana.request("GET", `${path}?limit=1&q=${q}`);
        expect({ path, text, status: answer.status }).toEqual({ path, text, status: 200 });
      }
    }
  });

  it("is a comment to the last blank, read alike by both sides", async () => {
    const objective = await bodyOf<{ id: string }>(ana.request("POST", `${base}/objectives`, { title: "Strings" }));
    const path = `${base}/objectives/${objective.id}`;
    expect((await ana.request("PUT", `${path}/share`, { contactIds: null })).status).toBe(200);
    await store<ObjectiveComment>(`${path}/comments`, (body) => ({ body, visibility: "shared" }), "body");
    const ours = await readAll<ObjectiveComment>(`${path}/comments`);
    expect(ours.map(({ body }) => body).reverse()).toEqual(SAYABLE);

    const portal = `/v1/portal/objectives/${objective.id}`;
    for (const body of BLANK) expect((await ben.request("POST", `${portal}/comments`, { body })).status).toBe(422);
    const said = SAYABLE.filter((text) => text !== text.trim());
    for (const body of said) expect((await ben.request("POST", `${portal}/comments`, { body })).status).toBe(201);
    const theirs = await bodyOf<ObjectiveDetailView>(ben.request("GET", portal));
    expect(theirs.comments.map(({ body }) => body)).toEqual([...SAYABLE, ...said]);
  });

  it("is a message of a ticket to the last blank, read alike by both sides", async () => {
    const { contactId } = await requester();
    const opened = await bodyOf<TicketDetail>(
      ana.request("POST", `${base}/tickets`, { subject: "Strings", body: "First.", requesterContactId: contactId }),
    );
    const path = `${base}/tickets/${opened.id}`;
    await store(`${path}/messages`, (body) => ({ body, visibility: "public" }), "body");
    const ours = await bodyOf<TicketDetail>(ana.request("GET", path));
    expect(ours.messages.map(({ body }) => body)).toEqual(["First.", ...SAYABLE]);
    const theirs = await bodyOf<TicketDetailView>(ben.request("GET", `/v1/portal/tickets/${opened.id}`));
    expect(theirs.messages.map(({ body }) => body)).toEqual(["First.", ...SAYABLE]);
  });

  const requester = async () => {
    const me = await bodyOf<{ contact: { id: string } }>(ben.request("GET", "/v1/portal/me"));
    return { contactId: me.contact.id };
  };
});

const sorted = (texts: readonly string[]) => [...texts].sort();
