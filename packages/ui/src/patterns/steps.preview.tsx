import { Stage, State } from "../preview/stage.tsx";
import { Steps } from "./steps.tsx";

export const title = "Steps";

export default function StepsPreview() {
  return (
    <Stage>
      <State label="In the middle">
        <Steps
          label="Steps of an import"
          items={[
            { label: "File", state: "done", href: "#file" },
            { label: "Mapping", state: "current" },
            { label: "Dry run", state: "ahead" },
            { label: "Import", state: "ahead" },
          ]}
        />
      </State>
      <State label="At the end, narrow" narrow>
        <Steps
          label="Steps of another import"
          items={[
            { label: "File", state: "done" },
            { label: "Mapping", state: "done", href: "#mapping" },
            { label: "Dry run", state: "done" },
            { label: "Import", state: "current" },
          ]}
        />
      </State>
    </Stage>
  );
}
