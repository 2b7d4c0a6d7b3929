import { buildPlan } from "/work/main/apps/api/src/sample-data/plan/build-plan.ts";

const t = Date.now();
const plan = buildPlan(new Date(), "Europe/Amsterdam");
console.log(Date.now() - t, "ms");
for (const { company, acts } of plan) {
  const c: Record<string, number> = {};
  for (const a of acts) c[a.verb] = (c[a.verb] ?? 0) + 1;
  console.log(company.key, acts.length, c.email, c.call, c.meeting);
}
const texts = new Map<string, number>();
const sent = new Map<string, number>();
for (const { acts } of plan)
  for (const a of acts as any[])
    for (const k of ["body", "summary", "notes"])
      if (typeof a[k] === "string") {
        texts.set(a[k], (texts.get(a[k]) ?? 0) + 1);
        for (const s of a[k].split(/(?<=[.!?])\s+|\n+/)) if (s.length > 25) sent.set(s, (sent.get(s) ?? 0) + 1);
      }
console.log(
  texts.size,
  "distinct",
  [...texts]
    .filter(([, n]) => n > 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12),
);
console.log([...sent].sort((a, b) => b[1] - a[1]).slice(0, 15));
console.log([...texts.keys()].filter((t) => /[{}[\]]/.test(t)).slice(0, 5));
