import { Stage, State } from "../preview/stage.tsx";
import { RelationshipTag } from "./relationship-tag.tsx";

export const title = "Relationship tag";

export default function RelationshipTagPreview() {
  return (
    <Stage>
      <State label="All four" row>
        <RelationshipTag relationship="prospect" />
        <RelationshipTag relationship="customer" />
        <RelationshipTag relationship="former" />
        <RelationshipTag relationship="partner" />
      </State>
    </Stage>
  );
}
