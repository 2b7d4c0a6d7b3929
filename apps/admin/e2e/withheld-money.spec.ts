import { mintCompany } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";

test("a member without clearance for money finds none, neither shown nor in the page's source", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const value = { minor: 73_918_200, currency: "EUR" };
  await admin.api("POST", `/companies/${company.id}/deals`, { name: "Second hall", value });
  const clearances = ["public", "internal", "personal"] as const;
  const blind = await mintMember(addresses, admin.api, { job: "support", clearances });
  const [seeing, withheld] = [await openAdmin(admin), await openAdmin(blind)];

  const book = `/companies?q=${encodeURIComponent(company.name)}`;
  for (const path of [book, `/companies/${company.id}`, `/companies/${company.id}/deals`]) {
    await seeing.goto(path);
    await expect(seeing.getByText(/739/).first(), `${path} shows it to an admin`).toBeVisible();
    await withheld.goto(path);
    await expect(withheld.getByText(company.name).first()).toBeVisible();
    expect(await withheld.content(), path).not.toMatch(/739.?182|73918200/);
  }

  complaints.expectRefusal(403, "/companies");
  expect((await withheld.goto("/companies?sort=open_deals"))?.status(), "sorting by it").toBe(403);
});
