import { expectAccessible } from "../../../e2e/expect-accessible.ts";
import { expect, test } from "../../../e2e/test.ts";

test.describe.configure({ mode: "parallel" });

for (const shelf of ["primitives", "patterns", "customer"]) {
  test(`every preview of ${shelf} shows without a complaint, and axe finds nothing`, async ({ openAdmin }) => {
    test.setTimeout(180_000);
    const page = await openAdmin();
    await page.goto("/gallery");
    const links = page.locator(`a[href^="/gallery/${shelf}-"]`);
    await expect(links.first()).toBeVisible();
    const paths = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("main").first()).toBeVisible();
      await expectAccessible(page, path);
    }
  });
}
