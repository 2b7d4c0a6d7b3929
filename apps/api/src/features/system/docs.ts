import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import type { GateEnv } from "../../http/context.ts";

const ASSETS: Record<string, string> = {
  "swagger-ui.css": "text/css",
  "swagger-ui-bundle.js": "text/javascript",
  "favicon-32x32.png": "image/png",
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tandem API</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png"><link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;

const START = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true, docExpansion: "none", filter: true, tryItOutEnabled: true });`;

// Swagger UI writes style attributes and draws its icons from data: addresses; no script but the two files runs.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** /openapi.json and a browsable /docs, served from node_modules: nothing is fetched from anywhere else. */
export function docs(app: () => OpenAPIHono<GateEnv>): Hono<GateEnv> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  let document: object | undefined;
  return new Hono<GateEnv>()
    .get("/openapi.json", (c) => {
      document ??= describe(app());
      return c.json(document);
    })
    .get("/docs", (c) => {
      c.header("Content-Security-Policy", POLICY);
      return c.html(PAGE);
    })
    .get("/docs/start.js", (c) => c.body(START, 200, { "Content-Type": "text/javascript" }))
    .get("/docs/:file", async (c) => {
      const type = ASSETS[c.req.param("file")];
      if (!type) return c.notFound();
      const bytes = await readFile(path.join(folder, c.req.param("file")));
      return c.body(bytes, 200, { "Content-Type": type, "Cache-Control": "public, max-age=86400" });
    });
}

export function describe(app: OpenAPIHono<GateEnv>): object {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Tandem",
      version: "0.1.0",
      description:
        "The open customer workspace. Errors are RFC 9457 problem documents; lists answer `{ items, nextCursor }`.",
    },
    servers: [{ url: "/" }],
  });
  for (const [path, operations] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(operations)) operation.tags = [chapterOf(path)];
  const bearer = (description: string) => ({ type: "http" as const, scheme: "bearer", description });
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        member: bearer("The token of POST /v1/auth/sign-in"),
        portal: bearer("The token of POST /v1/portal/auth/redeem"),
      },
    },
  };
}

/** What belongs together in the list: the part of the address that names the capability, the customer's side apart. */
function chapterOf(path: string): string {
  const [version, first = "", second = ""] = path.split("/").slice(1);
  if (version !== "v1") return "system";
  return first === "portal" ? `portal: ${second}` : first;
}
