import { newId } from "@tandem/db/ids";
import type { CompanyFile } from "@tandem/domain/files/file";
import { LARGEST_FILE } from "@tandem/domain/files/file";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MB } from "../../http/route-declaration.ts";
import { bodyOf } from "../../testing/test-api.ts";
import { type Filing, type HandedIn, startFiling } from "./testing/filing.ts";

let filing: Filing;
let companyId: string;
beforeAll(async () => {
  filing = await startFiling();
  ({ companyId } = await filing.mintCustomer());
});
afterAll(() => filing.close());

const nothingStayed = async () => {
  expect(await filing.stored(companyId)).toEqual([]);
  expect(await filing.db.selectFrom("files").select("id").where("companyId", "=", companyId).execute()).toEqual([]);
};

/** A request whose body is made by hand, as no browser would send it. */
const sendRaw = (
  body: string | ReadableStream<Uint8Array>,
  type = "multipart/form-data; boundary=xyz",
  by = filing.ana,
) =>
  filing.app.request(`/v1/companies/${companyId}/files`, {
    method: "POST",
    headers: { Authorization: `Bearer ${by.token}`, "Content-Type": type },
    body,
    duplex: "half",
  } as RequestInit);

const CHUNK = 64 * 1024;
const HEAD = '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

describe("a file that is refused leaves nothing", () => {
  it.each<[string, HandedIn, number, string]>([
    ["without a byte", { content: "" }, 422, "file"],
    ["of an object there is none of", { fields: { object: "robot", recordId: newId() } }, 422, "object"],
    ["of a record that does not exist", { fields: { object: "deal", recordId: newId() } }, 422, "recordId"],
    ["of no id", { fields: { object: "deal", recordId: "7" } }, 422, "recordId"],
    ["of a deal that is not named", { fields: { object: "deal" } }, 422, "recordId"],
    ["of another company", { fields: { object: "company", recordId: newId() } }, 422, "recordId"],
    ["with a field that is none", { fields: { shared: "true" } }, 422, "shared"],
    ["whose name is nothing", { name: ".." }, 422, "file"],
  ])("%s", async (_, file, status, path) => {
    const answer = await filing.send(companyId, file);
    expect(answer.status, await answer.clone().text()).toBe(status);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect(fields.map((field) => field.path)).toEqual([path]);
    await nothingStayed();
  });

  it("of another company's record, which answers as one that does not exist", async () => {
    const other = await filing.mintCustomer();
    const fields = { object: "contact", recordId: other.contactId };
    const answers = [
      await filing.send(companyId, { fields }),
      await filing.send(companyId, { fields: { ...fields, recordId: newId() } }),
    ];
    const said = await Promise.all(answers.map(async (answer) => [answer.status, (await bodyOf(answer)).detail]));
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.[0]).toBe(422);
    await nothingStayed();
  });

  it("that is larger than 25 MB, as soon as it is", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(sent === 0 ? Buffer.from(HEAD) : new Uint8Array(CHUNK));
        sent += 1;
      },
    });
    const answer = await sendRaw(body);
    expect([answer.status, (await bodyOf(answer)).fields]).toEqual([
      413,
      [{ path: "file", message: "is larger than 25 MB" }],
    ]);
    expect(sent * CHUNK).toBeLessThan(LARGEST_FILE + MB);
    await nothingStayed();
  });

  it("whose sender goes away in the middle of it", async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(Buffer.from(HEAD));
        else if (pulls < 30) controller.enqueue(new Uint8Array(100_000));
        else controller.error(new Error("the connection is gone"));
      },
    });
    expect((await sendRaw(body)).status).toBeGreaterThanOrEqual(400);
    expect(pulls).toBe(30);
    await nothingStayed();
  });

  it.each([
    ["whose last boundary never comes", `${HEAD}half of it`, undefined, 400],
    [
      "in a part without a file name",
      '--xyz\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--xyz--',
      undefined,
      422,
    ],
    ["without a file", "--xyz--", undefined, 422],
    ["as JSON", "{}", "application/json", 415],
  ])("%s", async (_, text, type, status) => {
    expect((await sendRaw(text, type)).status).toBe(status);
    await nothingStayed();
  });
});

describe("a hostile name", () => {
  it.each([
    ["../../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["a\u202efdp.exe", "afdp.exe"],
    ['x"; filename="evil.html', 'x"; filename="evil.html'],
    ["<script>alert(1)</script>.pdf", "script>.pdf"],
    [`${"n".repeat(400)}.pdf`, `${"n".repeat(251)}.pdf`],
  ])("%j is only a name: %j", async (name, kept) => {
    const company = (await filing.mintCustomer()).companyId;
    const file = await filing.handIn(company, { name });
    expect(file.name).toBe(kept);
    expect(await filing.stored(company)).toEqual([file.id]);
    const { headers } = await filing.ana.request("GET", `/v1/companies/${company}/files/${file.id}/content`);
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w%.~!-]*$/,
    );
  });

  it("may not be given later either", async () => {
    const company = (await filing.mintCustomer()).companyId;
    const file = await filing.handIn(company);
    for (const name of ["", "..", "a/", "\u0001"]) {
      const answer = await filing.ana.request("PATCH", `/v1/companies/${company}/files/${file.id}`, {
        version: 1,
        name,
      });
      expect(answer.status).toBe(422);
    }
  });
});

describe("another company's file", () => {
  it("answers 404 under one's own company, whatever is asked of it", async () => {
    const [mine, other] = [await filing.mintCustomer(), await filing.mintCustomer()];
    const file: CompanyFile = await filing.handIn(other.companyId);
    const base = `/v1/companies/${mine.companyId}/files/${file.id}`;
    for (const [method, path, body] of [
      ["GET", base],
      ["GET", `${base}/content`],
      ["PATCH", base, { version: 1, name: "mine.pdf" }],
      ["DELETE", base],
    ] as const)
      expect((await filing.ana.request(method, path, body)).status, `${method} ${path}`).toBe(404);
  });
});
