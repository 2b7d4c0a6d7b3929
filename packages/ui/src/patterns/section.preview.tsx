import { Stage, State } from "../preview/stage.tsx";
import { TextLink } from "../primitives/link.tsx";
import { Section } from "./section.tsx";

export const title = "Section";

export default function SectionPreview() {
  return (
    <Stage>
      <State label="On a page, with a hairline between">
        <Section title="Deals" count="2 open, 6 closed" action={<TextLink href="#deals">Open tab</TextLink>} level={3}>
          <p className="text-sm text-ink-2">Renewal 2027, all sites; warehouse module, 4 sites.</p>
        </Section>
        <Section title="Summary" count="Ana, 18 Nov" level={3}>
          <p className="max-w-[66ch] text-sm text-ink-2">Runs 14 warehouses on our scanner flow, 8 are live.</p>
        </Section>
      </State>
      <State label="Portal" roomy narrow>
        <Section title="Since you were here" count="Tuesday 17 Nov" inset="none" level={3}>
          <p className="text-ink-2">Churn fell from 5.4% to 5.1%.</p>
        </Section>
      </State>
    </Stage>
  );
}
