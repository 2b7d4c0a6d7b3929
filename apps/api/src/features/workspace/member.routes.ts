import { getWorkspace } from "@tandem/db/workspace/reads";
import { UpdateWorkspaceInput, Workspace } from "@tandem/domain/workspace/workspace";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { changeWorkspace } from "./change-workspace.ts";

const read = memberRoute({
  method: "get",
  path: "/workspace",
  action: "settings.read",
  summary: "Name, time zone, reporting currency, language and looks of the workspace",
  responses: { 200: json(Workspace) },
});

const change = memberRoute({
  method: "patch",
  path: "/workspace",
  action: "settings.write",
  summary: "Change them; another reporting currency drops the rates, which were into the old one",
  request: { body: body(UpdateWorkspaceInput) },
  responses: { 200: json(Workspace) },
});

export const workspace = memberRoutes()
  .openapi(read, async (c) => c.json(await getWorkspace(c.var.ctx.db), 200))
  .openapi(change, async (c) => c.json(await changeWorkspace(c.var.ctx, c.req.valid("json")), 200));
