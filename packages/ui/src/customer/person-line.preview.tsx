import { Stage, State } from "../preview/stage.tsx";
import { Tag } from "../primitives/tag.tsx";
import { PersonLine } from "./person-line.tsx";
import { RelativeTime } from "./relative-time.tsx";

export const title = "Person line";

export default function PersonLinePreview() {
  return (
    <Stage>
      <State label="In a rail, with a long name" narrow>
        <PersonLine
          name="Ben Okafor"
          title="Head of Operations"
          href="#ben"
          meta={<RelativeTime value="2026-11-20T15:12:00Z" />}
          metaBelow={<Tag>Champion</Tag>}
        />
        <PersonLine
          name="Margarethe Lindholm-Østergaard"
          title="Chief Financial Officer of the Nordic and Baltic region"
          href="#margarethe"
          meta={<RelativeTime value="2026-08-17T09:00:00Z" unit="day" className="text-orange" />}
          metaBelow={<Tag>Economic buyer</Tag>}
        />
        <PersonLine name="Ivy Chen" />
      </State>
      <State label="Portal" roomy narrow>
        <PersonLine name="Ana Lindqvist" title="Your success manager" size={44} tone="vendor" />
      </State>
    </Stage>
  );
}
