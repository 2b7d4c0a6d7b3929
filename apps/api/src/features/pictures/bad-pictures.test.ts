import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { type Picturing, startPicturing } from "./testing/picturing.ts";
import { PIXEL } from "./testing/pixel.ts";

let api: Picturing;
let companyId: string;
let places: string[];
beforeAll(async () => {
  api = await startPicturing();
  const customer = await api.mintCustomer();
  companyId = customer.companyId;
  places = [`/companies/${companyId}/logo`, `/companies/${companyId}/contacts/${customer.contactId}/photo`];
});
afterAll(() => api.close());

const KB = 1024;
/** A PNG of so many bytes: what follows its end is nobody's business. */
const grown = (bytes: number) => {
  const grown = new Uint8Array(bytes);
  grown.set(PIXEL);
  return grown;
};
const widened = () => {
  const wide = PIXEL.slice();
  new DataView(wide.buffer).setUint32(16, 8001);
  return wide;
};

describe("a picture that is refused leaves nothing", () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, number, RegExp]>([
    ["without a byte", "", 422, /is empty/],
    ["that is a text named .png", "Not a picture, whatever it is called.", 422, /PNG, JPEG, WebP or GIF/],
    ["that is a drawing that could run scripts", '<svg xmlns="http://www.w3.org/2000/svg"/>', 422, /PNG, JPEG/],
    ["whose head is cut off", PIXEL.slice(0, 20), 422, /PNG, JPEG, WebP or GIF/],
    ["with more pixels than anyone can see", widened(), 422, /8,000 pixels/],
    ["of 3 MB", grown(3 * KB * KB), 413, /is larger than 2 MB/],
    ["of a byte too much", grown(2 * KB * KB + 1), 413, /is larger than 2 MB/],
  ])("%s", async (_, content, status, message) => {
    for (const place of places) {
      const answer = await api.put(place, { content });
      const { fields } = await bodyOf<{ fields: { path: string; message: string }[] }>(answer);
      expect([answer.status, fields]).toEqual([status, [{ path: "file", message: expect.stringMatching(message) }]]);
      expect(await api.stored(companyId)).toEqual([]);
    }
  });

  it("as JSON, without a file, and with fields that are none", async () => {
    const send = (body: string, type: string) =>
      api.ana.request("PUT", `/v1${places[0]}`, body, { "Content-Type": type });
    expect((await send("{}", "application/json")).status).toBe(415);
    expect((await send("--x--", "multipart/form-data; boundary=x")).status).toBe(422);
    const field = '--x\r\nContent-Disposition: form-data; name="colour"\r\n\r\nred\r\n--x--';
    const answer = await send(field, "multipart/form-data; boundary=x");
    expect([answer.status, await bodyOf(answer)]).toMatchObject([422, { fields: [{ path: "colour" }] }]);
    expect(await api.stored(companyId)).toEqual([]);
  });
});

it("of exactly 2 MB is taken", async () => {
  const { companyId } = await api.mintCustomer();
  expect((await api.put(`/companies/${companyId}/logo`, { content: grown(2 * KB * KB) })).status).toBe(200);
});

it("that is refused leaves the one before it", async () => {
  const { companyId } = await api.mintCustomer();
  const path = `/companies/${companyId}/logo`;
  const { logo } = await bodyOf<{ logo: string }>(api.put(path));
  expect((await api.put(path, { content: "no picture" })).status).toBe(422);
  expect((await api.get(`${path}/${logo}`)).status).toBe(200);
  expect(await api.stored(companyId)).toEqual([logo]);
});
