import pg from "pg";
import { openAsBlob, readFileSync } from "node:fs";
import { it } from "vitest";
import { startImporter } from "./testing/bring-in.ts";
const times = new Map<string, {n:number, ms:number}>();
const orig = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (...a: any[]) {
  const t = performance.now(); const text = (typeof a[0] === "string" ? a[0] : a[0]?.text ?? "").slice(0, 90).replace(/\s+/g, " ");
  const r = orig.apply(this, a);
  if (r?.then) r.then(() => { const e = times.get(text) ?? {n:0,ms:0}; e.n++; e.ms += performance.now()-t; times.set(text, e); }, ()=>{});
  return r;
};
it("profile", {timeout: 120000}, async () => {
  const im = await startImporter();
  await im.db.updateTable("workspaceSettings").set({ currency: "USD" }).execute();
  const F="/work/shared/data/crm-sales/", P="/work/main/docs/imports/crm-sales/";
  for (const s of JSON.parse(readFileSync(P+"plan.json","utf8")).steps) {
    const t=performance.now(); await im.bringIn(s.kind, await openAsBlob(F+s.file), JSON.parse(readFileSync(P+s.mapping,"utf8")), {match:s.match});
    process.stdout.write(`${s.kind} ${Math.round(performance.now()-t)} ms\n`);
  }
  for (const [k,v] of [...times].sort((a,b)=>b[1].ms-a[1].ms).slice(0,14)) process.stdout.write(`${Math.round(v.ms)} ms ${v.n}x ${k}\n`);
  await im.close();
});
