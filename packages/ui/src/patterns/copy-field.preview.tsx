import { Stage, State } from "../preview/stage.tsx";
import { CopyField } from "./copy-field.tsx";

export const title = "Copy field";

export default function CopyFieldPreview() {
  return (
    <Stage>
      <State label="A long address, narrow" narrow>
        <CopyField
          label="Address of the portal"
          value="https://portal.tandem.example/objectives/0199a1b2-c3d4-7e5f-8071-8293a4b5c6d7"
        />
      </State>
    </Stage>
  );
}
