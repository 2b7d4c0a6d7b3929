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
  const deals = `/companies/${company.id}/deals`;
  const deal = await admin.api<{ id: string; version: number }>("POST", deals, { name: "Second hall", value });
  const quote = { number: "Q-7", title: "Second hall", total: value, dealId: deal.id, status: "sent" };
  await admin.api("POST", `/companies/${company.id}/quotes`, quote);
  const clearances = ["public", "internal", "personal"] as const;
  const blind = await mintMember(addresses, admin.api, { job: "support", clearances });
  const [seeing, withheld] = [await openAdmin(admin), await openAdmin(blind)];

  const book = `/companies?q=${encodeURIComponent(company.name)}`;
  const pages = [
    book,
    `/companies/${company.id}`,
    deals,
    `${deals}/${deal.id}`,
    `${deals}/${deal.id}/edit`,
    "/deals?q=Second",
  ];
  for (const path of pages) {
    await seeing.goto(path);
    expect(await seeing.content(), `${path} shows it to an admin`).toMatch(/739.?182|73918200/);
    await withheld.goto(path);
    await expect(withheld.getByText(company.name).first()).toBeVisible();
    expect(await withheld.content(), path).not.toMatch(/739.?182|73918200/);
  }

  complaints.expectRefusal(403, "/companies");
  expect((await withheld.goto("/companies?sort=open_deals"))?.status(), "sorting by it").toBe(403);
  complaints.expectRefusal(403, "/deals");
  expect((await withheld.goto("/deals?sort=-value"))?.status(), "sorting deals by it").toBe(403);
});
