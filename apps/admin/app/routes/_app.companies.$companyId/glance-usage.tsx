import { Day } from "@tandem/ui/customer/day";
import { wordsOfKey } from "@tandem/ui/format/words";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Sparkline } from "@tandem/ui/patterns/sparkline";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { Activity } from "lucide-react";
import type { Panels } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** Who uses the product, or how much: the last seven days, against those before, over half a year. */
export function GlanceUsage({ usage }: { usage: Panels["usage"] }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const { locale } = useReader();
  const said = words.glance.usage;
  if (!usage)
    return (
      <Section inset="rail" title={said.title}>
        <EmptyState
          icon={Activity}
          title={said.none}
          actions={canWrite && <TextLink href="/imports">{said.import}</TextLink>}
        />
      </Section>
    );
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const values = usage.weeks.map(({ value }) => value);
  const [last = 0, before] = [values.at(-1), values.at(-2)];
  return (
    <Section inset="rail" title={said.title}>
      <div className="flex items-end justify-between gap-3">
        <p className="min-w-0 text-sm text-ink-3">
          <b className="text-xl font-semibold text-ink tnum">{number.format(last)}</b>{" "}
          {usage.measure === "users"
            ? said.users
            : said.amount(wordsOfKey(usage.feature ?? "") || (usage.feature ?? ""))}
          {before !== undefined && (
            <span className="block">
              {said.change(signed.format(last - before))}
              {last === 0 && (
                <>
                  . {said.lastUsed} <Day value={usage.lastUsedOn} />
                </>
              )}
            </span>
          )}
        </p>
        <Sparkline
          values={values}
          label={said.line(number.format(values[0] ?? 0), number.format(last), values.length)}
        />
      </div>
    </Section>
  );
}
