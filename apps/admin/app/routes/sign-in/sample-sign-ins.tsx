import * as words from "~/messages/en.ts";

const SAMPLE_MEMBERS = ["admin@tandem.example", "ana@tandem.example", "victor@tandem.example"];

/** Shown in local mode only, where the sample data made these members. */
export function SampleSignIns() {
  return (
    <div className="rounded-card bg-sunken px-4 py-3">
      <p className="font-medium text-ink-2">{words.signIn.sample}</p>
      <ul className="mt-1 font-mono text-xs leading-5 text-ink-2">
        {SAMPLE_MEMBERS.map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
      <p className="mt-1 text-ink-2">
        {words.signIn.samplePassword} <code className="font-mono text-xs">tandem-demo</code>
      </p>
    </div>
  );
}
