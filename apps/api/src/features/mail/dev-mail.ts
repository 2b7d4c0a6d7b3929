import { Hono } from "hono";
import type { GateEnv } from "../../http/context.ts";
import { listMails, readMail } from "./mailbox.ts";
import { renderMailList, renderMailPage } from "./mailbox-pages.ts";
import { mailFolder } from "./send-mail.ts";

// The mail's own HTML runs nothing and loads nothing; its links open in the whole window.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'";

/** Local mode only: the mails Tandem would have sent. `?to=` filters; `Accept: application/json` answers data. */
export function devMail(): Hono<GateEnv> {
  return new Hono<GateEnv>()
    .use(async (c, next) => {
      const { mode } = c.var.services.config;
      if (mode !== "local") return c.notFound();
      c.header("Cache-Control", "no-store");
      await next();
      if (c.res.headers.get("content-type")?.startsWith("text/html")) c.header("Content-Security-Policy", POLICY);
    })
    .get("/", async (c) => {
      const mails = await listMails(mailFolder(c.var.services.config.dataDir), { to: c.req.query("to") });
      if (c.req.header("accept")?.includes("application/json")) return c.json({ items: mails });
      return c.html(renderMailList(mails));
    })
    .get("/:file", async (c) => {
      const mail = await readMail(mailFolder(c.var.services.config.dataDir), c.req.param("file"));
      return mail ? c.html(renderMailPage(mail)) : c.notFound();
    });
}
