import { List, ListFilter } from "lucide-react";
import { Stage, State } from "../preview/stage.tsx";
import { Tag } from "./tag.tsx";

export const title = "Tag";

export default function TagPreview() {
  return (
    <Stage>
      <State label="Tones" row>
        <Tag>Decision maker</Tag>
        <Tag tone="accent" dot>
          Enterprise
        </Tag>
        <Tag tone="green" dot>
          Multi-site
        </Tag>
        <Tag tone="yellow">Renewal stalled</Tag>
        <Tag tone="orange">2 days late</Tag>
        <Tag tone="red">High</Tag>
      </State>
      <State label="With icon" row>
        <Tag icon={ListFilter}>Renewal in 120 days</Tag>
        <Tag icon={List}>Reference calls Q1</Tag>
      </State>
      <State label="Long, narrow" narrow>
        <Tag title="Served together with the regional partner for Denmark and Schleswig-Holstein">
          Served together with the regional partner for Denmark and Schleswig-Holstein
        </Tag>
      </State>
    </Stage>
  );
}
