import type { Company360 } from "@tandem/domain/companies/company-360";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { forgetStrayFiles } from "../files/forget-stray-files.ts";
import { type Picturing, startPicturing } from "./testing/picturing.ts";
import { GIF_PIXEL, PIXEL } from "./testing/pixel.ts";

let api: Picturing;
beforeAll(async () => {
  api = await startPicturing();
});
afterAll(() => api.close());

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const idIn = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBe(200);
  const { logo, photo } = await bodyOf<{ logo?: string; photo?: string }>(answer);
  return String(logo ?? photo);
};

async function customer() {
  const { companyId, contactId } = await api.mintCustomer();
  const company = `/companies/${companyId}`;
  return { companyId, company, logo: `${company}/logo`, photo: `${company}/contacts/${contactId}/photo`, contactId };
}

describe.each(["logo", "photo"] as const)("a %s", (kind) => {
  it("comes back byte by byte, with headers that let nothing of it run and let browsers keep it", async () => {
    const { [kind]: path } = await customer();
    const id = await idIn(await api.put(path, { name: "innocent.html", type: "text/html" }));
    const answer = await api.get(`${path}/${id}`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(PIXEL.byteLength),
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, max-age=31536000, immutable",
      etag: `"${id}"`,
    });
    expect(await bytesOf(answer)).toEqual(PIXEL);
    const known = await api.get(`${path}/${id}`, { "If-None-Match": `W/"${id}"` });
    expect([known.status, await known.text()]).toEqual([304, ""]);
  });

  it("is replaced at another address, removed, and leaves no bytes behind", async () => {
    const { [kind]: path, companyId } = await customer();
    const first = await idIn(await api.put(path));
    const second = await idIn(await api.put(path, { content: GIF_PIXEL }));
    expect(await api.stored(companyId)).toEqual([second]);
    expect((await api.get(`${path}/${first}`)).status).toBe(404);
    expect((await api.get(`${path}/${second}`)).headers.get("content-type")).toBe("image/gif");
    expect((await api.remove(path)).status).toBe(204);
    expect((await api.remove(path)).status).toBe(204);
    expect((await api.get(`${path}/${second}`)).status).toBe(404);
    expect(await api.stored(companyId)).toEqual([]);
    const audit = api.db.selectFrom("auditEvents").select("action").where("companyId", "=", companyId).orderBy("id");
    const of = kind === "logo" ? "company.logo" : "contact.photo";
    expect((await audit.execute()).map(({ action }) => action)).toEqual([`${of}_set`, `${of}_set`, `${of}_removed`]);
  });

  it("is seen by everyone, given and removed by no viewer", async () => {
    const { [kind]: path } = await customer();
    const id = await idIn(await api.put(path));
    const victor = await api.as("viewer");
    expect((await victor.request("GET", `/v1${path}/${id}`)).status).toBe(200);
    expect((await api.put(path, { by: victor })).status).toBe(403);
    expect((await api.remove(path, victor)).status).toBe(403);
  });

  it("of an archived company is not there, nor can it be given one", async () => {
    const { [kind]: path, companyId } = await customer();
    const id = await idIn(await api.put(path));
    await api.db.updateTable("companies").set({ archivedAt: new Date() }).where("id", "=", companyId).execute();
    for (const answer of [await api.get(`${path}/${id}`), await api.put(path), await api.remove(path)])
      expect(answer.status).toBe(404);
    expect(await api.stored(companyId)).toEqual([id]);
  });

  it("outlives the clean-up of stray files", async () => {
    const { [kind]: path, companyId } = await customer();
    const id = await idIn(await api.put(path));
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    await forgetStrayFiles({ db: api.db, now: tomorrow, dataDir: api.dataDir });
    expect(await api.stored(companyId)).toEqual([id]);
  });
});

it("of one company or contact is not found under another", async () => {
  const [mine, other] = [await customer(), await customer()];
  const [logo, photo] = [await idIn(await api.put(other.logo)), await idIn(await api.put(other.photo))];
  expect((await api.get(`${mine.logo}/${logo}`)).status).toBe(404);
  expect((await api.get(`${mine.photo}/${photo}`)).status).toBe(404);
  const crossed = `${mine.company}/contacts/${other.contactId}/photo`;
  for (const answer of [await api.put(crossed), await api.remove(crossed), await api.get(`${crossed}/${photo}`)])
    expect(answer.status).toBe(404);
  expect(await api.stored(mine.companyId)).toEqual([]);
});

it("an archived contact's photo is not there", async () => {
  const { photo, contactId, companyId } = await customer();
  const id = await idIn(await api.put(photo));
  const row = api.db.updateTable("contacts").where("companyId", "=", companyId).where("id", "=", contactId);
  await row.set({ archivedAt: new Date() }).execute();
  expect((await api.get(`${photo}/${id}`)).status).toBe(404);
});

it("the 360, the book and the lists of contacts name what is there", async () => {
  const { company, companyId, contactId, logo, photo } = await customer();
  const [of, mine] = [await idIn(await api.put(logo)), await idIn(await api.put(photo))];
  const view = await bodyOf<Company360>(api.get(`${company}/360`));
  expect(view.company).toMatchObject({ logo: of, version: 1 });
  expect(view.contacts).toMatchObject([{ id: contactId, photo: mine, version: 1 }]);
  const where = encodeURIComponent(JSON.stringify([{ field: "name", op: "is", value: ["Northwind"] }]));
  const book = await bodyOf<{ items: { id: string; logo: string | null }[] }>(
    api.get(`/companies?where=${where}&limit=200`),
  );
  expect(book.items.find(({ id }) => id === companyId)).toMatchObject({ logo: of });
  expect(await bodyOf(api.get(`${company}/contacts`))).toMatchObject({ items: [{ photo: mine }] });
  expect(await bodyOf(api.get(`${company}/contacts/${contactId}/360`))).toMatchObject({ contact: { photo: mine } });
});
