import { newId } from "@tandem/db/ids";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Importer, startImporter } from "../imports/testing/bring-in.ts";

let api: Importer;
beforeAll(async () => {
  api = await startImporter();
});
afterAll(() => api.close());

/** Ben is signed in at one company; the new address of his record opens the portal of another one. */
async function mintSignedIn() {
  const elsewhere = await api.mintCustomer();
  const here = await api.mintCustomer({ email: `old-${newId()}@northwind.example` });
  return { elsewhere, here, ben: await api.asContact(here.companyId, here.contactId) };
}

it("ends the sessions of the old address, so that nobody walks on into the new one's companies", async () => {
  const { elsewhere, here, ben } = await mintSignedIn();
  const path = `/v1/companies/${here.companyId}/contacts/${here.contactId}`;
  const rename = await api.admin.request("PATCH", path, { version: 1, name: "Benjamin" });
  expect(rename.status).toBe(200);
  expect((await ben.request("GET", "/v1/portal/me")).status).toBe(200);
  expect((await api.admin.request("PATCH", path, { version: 2, email: elsewhere.email })).status).toBe(200);
  const { companyId } = elsewhere;
  expect((await ben.request("POST", "/v1/portal/auth/switch", { companyId })).status).toBe(401);
  expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
});

it("does the same when an import brings the new address", async () => {
  const { elsewhere, here, ben } = await mintSignedIn();
  await api.db.updateTable("companies").set({ name: "Imported" }).where("id", "=", here.companyId).execute();
  await api.db
    .updateTable("companies")
    .set({ nameKey: `imported ${newId()}`, domain: "imported.example" })
    .where("id", "=", here.companyId)
    .execute();
  await api.db
    .updateTable("contacts")
    .set({ source: "csv", externalId: "7" })
    .where("companyId", "=", here.companyId)
    .execute();
  const csv = `id,company,name,email\n7,imported.example,Ben of the test,${elsewhere.email}`;
  const mapping = { externalId: "id", company: "company", name: "name", email: "email" };
  const { counts } = await api.bringIn("contacts", csv, mapping);
  expect(counts).toMatchObject({ updated: 1 });
  expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
});
