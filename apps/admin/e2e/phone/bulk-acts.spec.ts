import { expectNoSidewaysScroll } from "../../../../e2e/expect-no-sideways-scroll.ts";
import { mintCompany } from "../../../../e2e/mint-customer.ts";
import { mintMember } from "../../../../e2e/mint-member.ts";
import { expect, test } from "../../../../e2e/test.ts";
import { unique } from "../../../../e2e/unique.ts";

test("on a phone companies are ticked and archived, without scrolling sideways", async ({
  addresses,
  admin,
  openAdmin,
}) => {
  const word = unique("Pocket");
  for (const tree of ["Alder", "Birch"]) await mintCompany(admin.api, `${word} ${tree}`);
  const page = await openAdmin(await mintMember(addresses, admin.api));
  await page.goto(`/companies?q=${encodeURIComponent(word)}`);
  await page.getByRole("checkbox", { name: `Select ${word} Alder` }).tap();
  const bar = page.getByRole("region", { name: "Selected companies" });
  await expect(bar).toContainText("1 selected");
  await expectNoSidewaysScroll(page);
  await bar.getByRole("button", { name: "Select all 2 that match" }).tap();
  await bar.getByRole("button", { name: "Archive" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).tap();
  await expect(page.getByText("Archived: 2 changed.").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goto("/views");
  await expectNoSidewaysScroll(page);
});
