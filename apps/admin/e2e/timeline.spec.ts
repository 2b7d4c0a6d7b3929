import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

test("the timeline is searched, filtered, grouped and opened where it stands", async ({ admin, openAdmin }) => {
  const { company, contact } = await mintCustomer(admin.api);
  const base = `/companies/${company.id}`;
  await admin.api("POST", `${base}/calls`, {
    direction: "outbound",
    seconds: 1080,
    contactId: contact.id,
    disposition: "Connected",
    summary: "Price is fine.",
    recordingUrl: "https://recordings.example/1",
  });
  await admin.api("POST", `${base}/notes`, { body: "The <b>label printer</b> stalls twice a day." });
  await admin.api("POST", `${base}/timeline`, {
    type: "integration_event",
    title: "Trial extended",
    source: "clearview",
  });
  const page = await openAdmin(admin);
  await page.goto(base);
  const entry = (text: string) => page.locator("li[id^=event-]", { hasText: text });
  await expect(entry("Trial extended")).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type('"label printer"');
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator("li[id^=event-] mark").first()).toHaveText(/label/i);
  await expect(entry("Price is fine")).toHaveCount(0);
  await page.getByRole("link", { name: "Clear filters" }).first().click();
  await expect(entry("Price is fine")).toBeVisible();

  await page.getByRole("link", { name: "Calls", exact: true }).click();
  await page.getByRole("link", { name: "Notes", exact: true }).click();
  await expect(page).toHaveURL(/types=call%2Cnote/);
  await expect(entry("Trial extended")).toHaveCount(0);
  await expect(entry("stalls twice")).toBeVisible();
  await page.getByRole("link", { name: "By type" }).click();
  await expect(page.getByRole("heading", { name: "Communications" })).toBeVisible();
  await expect(entry("Price is fine")).toBeVisible();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Listen to the recording" })).toHaveAttribute("rel", /noreferrer/);
  await expect(page.getByText("18 min 0 s")).toBeVisible();

  await page.goto(base);
  await entry("Trial extended").locator("summary").click();
  await page.getByRole("button", { name: "Mute clearview here" }).click();
  await expect(entry("Trial extended")).toHaveCount(0);
  await page.getByRole("button", { name: "1 muted" }).click();
  await page.getByRole("button", { name: "Unmute" }).click();
  await expect(entry("Trial extended")).toBeVisible();
});

test("a note written in one browser shows in another, without moving what is read there", async ({
  admin,
  openAdmin,
}) => {
  const { company } = await mintCustomer(admin.api);
  const base = `/companies/${company.id}`;
  for (let n = 0; n < 60; n++) await admin.api("POST", `${base}/notes`, { body: `Earlier note ${n}` });
  const [writer, reader] = [await openAdmin(admin), await openAdmin(admin)];
  await Promise.all([writer.goto(base), reader.goto(base)]);
  const write = async (text: string) => {
    await writer.getByRole("textbox", { name: "Note", exact: true }).fill(text);
    await writer.getByRole("button", { name: "Save note" }).click();
    await expect(writer.locator("li[id^=event-]", { hasText: text })).toBeVisible();
  };

  await write("Bring numbers, not slides.");
  await expect(reader.locator("li[id^=event-]", { hasText: "Bring numbers" })).toBeVisible({ timeout: 6000 });

  const read = reader.locator("li[id^=event-]", { hasText: /Earlier note 35/ });
  await read.scrollIntoViewIfNeeded();
  const before = await read.boundingBox();
  await write("And one more.");
  await expect(reader.getByRole("button", { name: "1 new entry" })).toBeVisible({ timeout: 6000 });
  expect((await read.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
  await reader.getByRole("button", { name: "1 new entry" }).click();
  await expect(reader.locator("li[id^=event-]", { hasText: "And one more." })).toBeInViewport();
  await reader.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(reader.locator("li[id^=event-]", { hasText: "Earlier note 0" })).toBeAttached();
});

test("what was written while the server was away shows once it is back", async ({ admin, openAdmin, complaints }) => {
  const { company } = await mintCustomer(admin.api);
  const base = `/companies/${company.id}`;
  const reader = await openAdmin(admin);
  const news = `${base}/timeline/news`;
  complaints.expectRefusal(503, news);
  await reader.route(`**${news}*`, (route) => route.fulfill({ status: 503 }));
  await reader.goto(base);
  await admin.api("POST", `${base}/notes`, { body: "Written in the dark." });
  await expect(reader.getByText("Not connected", { exact: false })).toBeVisible({ timeout: 20_000 });
  await expect(reader.getByText("Written in the dark.").filter({ visible: true })).toHaveCount(0);
  await reader.unroute(`**${news}*`);
  await expect(reader.getByText("Written in the dark.").filter({ visible: true })).toBeVisible({ timeout: 20_000 });
  await expect(reader.getByText("Not connected", { exact: false })).toHaveCount(0);
});
