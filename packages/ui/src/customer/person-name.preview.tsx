import { Stage, State } from "../preview/stage.tsx";
import { Tag } from "../primitives/tag.tsx";
import { PersonName } from "./person-name.tsx";

export const title = "Person name";

export default function PersonNamePreview() {
  return (
    <Stage>
      <State label="In a cell, with a long name and a note, and nobody" narrow>
        <PersonName person={{ name: "Ana Ribeiro" }} />
        <PersonName
          person={{ name: "Margarethe Lindholm-Østergaard of the Nordic and Baltic region" }}
          note={<Tag>Left</Tag>}
        />
        <PersonName person={null} />
      </State>
    </Stage>
  );
}
