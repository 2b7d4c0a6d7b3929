import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createTestDatabase, type TestDatabase } from "@tandem/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonInkOn } from "./button-ink.ts";
import type { Mail } from "./mail.ts";
import { listMails, readMail } from "./mailbox.ts";
import { renderMailPage } from "./mailbox-pages.ts";
import { createMailer, mailFolder } from "./send-mail.ts";

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(os.tmpdir(), "tandem-mail-"));
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

const mail: Mail = {
  to: { name: "Bén <b>", address: "ben@northwind.example" },
  subject: (workspace) => `Sign in to ${workspace}`,
  preheader: "One click.",
  heading: "Sign in <now>",
  paragraphs: ["Hello Bén & co."],
  code: "012345",
  button: { label: "Sign in", url: "http://localhost:4002/sign-in/continue?token=a-b_c&x=1" },
  reason: "You asked for it.",
};

describe("a mail without SMTP_URL", () => {
  it("lands in the folder with the same words as text and as HTML", async () => {
    await createMailer({ smtpUrl: null, dataDir, portalUrl: "https://portal.fabrikam.example" }).send(
      database.db,
      mail,
    );
    const [stored] = await listMails(mailFolder(dataDir), { to: "BEN@northwind.example" });
    expect(stored).toMatchObject({
      from: "no-reply@portal.fabrikam.example",
      to: "ben@northwind.example",
      subject: "Sign in to Tandem",
    });
    expect(stored?.text).toContain("http://localhost:4002/sign-in/continue?token=a-b_c&x=1");
    expect(stored?.text).toContain("012345");
    expect(stored?.html).toContain("Sign in &#60;now&#62;");
    expect(await listMails(mailFolder(dataDir), { to: "other@northwind.example" })).toEqual([]);
  });

  it("is shown with links to click, and with nothing of it running in the page", async () => {
    const [stored] = await listMails(mailFolder(dataDir));
    if (!stored) throw new Error("no mail");
    const page = renderMailPage({
      ...stored,
      text: `${stored.text}<script>alert(1)</script>`,
      html: "<head></head><script>alert(2)</script>",
    });
    expect(page).toContain('<a href="http://localhost:4002/sign-in/continue?token=a-b_c&#38;x=1">');
    expect(page).not.toContain("<script>");
    expect(page).toMatch(/sandbox="(?![^"]*allow-scripts)/);
  });

  it("is read from its own folder only", async () => {
    for (const file of ["../secret", "..%2fsecret.eml", "/etc/passwd", "none.eml"])
      expect(await readMail(mailFolder(dataDir), file)).toBeNull();
  });
});

it.each([
  ["#2450d8", "#ffffff"],
  ["#0b6178", "#ffffff"],
  ["#ffcc00", "#1b1a18"],
])("writes the button on %s in %s", (accent, ink) => expect(buttonInkOn(accent)).toBe(ink));
